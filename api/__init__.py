"""REST and GraphQL: thin doors that knock at the same use-cases as the pages; empty until their issue."""
