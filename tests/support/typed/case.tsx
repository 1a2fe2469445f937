// The table runner gives its cases this name; the text in here is never read.
