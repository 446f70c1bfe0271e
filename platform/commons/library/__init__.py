"""What colleges share of their practice; at present the one taxonomy of requests."""
