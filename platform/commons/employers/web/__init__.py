"""«Our people» of the employer's portal."""
