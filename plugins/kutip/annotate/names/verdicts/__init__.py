"""What a run of capitalised words names: the rules, by what they find."""
