"""The demands a vacancy makes, one module a kind of demand."""
