"""The detector that ships with this tool: a small language model, made by `training/`, run by onnxruntime."""
