"""What the person who started the job can mend."""


class Problem(Exception):
    """Ends the job with one line on standard error, without a trace."""
