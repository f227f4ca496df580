"""A whole page around a timeline: title, license column, chart, legend, terms and sources."""
