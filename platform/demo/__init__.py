"""The demo region: invented people and colleges, made through public doors only."""
