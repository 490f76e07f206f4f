"""``python -m triage`` is the same as ``triage``."""

import sys

if __name__ == "__main__":
    try:
        from triage.cli.app import main

        code = main()
    except KeyboardInterrupt:  # pressed before there was anything that could say so
        code = 130
    sys.exit(code)
