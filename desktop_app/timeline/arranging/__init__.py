"""Which row shows what: groups, order, pins and filter become one frozen arrangement."""
