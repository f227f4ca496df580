"""What a license is: frozen values and pure functions, without Qt, NumPy, TinyDB, clock or I/O."""
