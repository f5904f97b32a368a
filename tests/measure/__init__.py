"""How right the rules are, on pages whose records are known: `python -m tests.measure`."""
