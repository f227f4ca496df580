"""A scene drawn with QPainter: on the screen, as PNG, SVG and PDF; QtGui only."""
