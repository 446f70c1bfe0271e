"""The region's pages: closed months against the target, how they are counted, the target itself."""
