"""Random programs that mean the same in Python and here, run by both, with equal outcomes.

python -m tests.twins --count 1000 --seed 1       from a seed on; failures are reduced
python -m tests.twins --seed 7 --show             one program, in both spellings
"""
