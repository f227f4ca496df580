"""The timeline widget; pyqtgraph lives here alone."""
