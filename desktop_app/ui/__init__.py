"""What a person sees and touches: Qt widgets over the open document."""
