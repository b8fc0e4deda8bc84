"""What the text says about the job: sections, function, demands."""
