-- Prints what a run came to as NAME=VALUE lines
failed = 0

function done(summary, latency, requests)
   local errors = summary.errors
   io.write(string.format("\nper_second=%.2f\n", summary.requests / (summary.duration / 1e6)))
   io.write(string.format("p50=%.2f\n", latency:percentile(50) / 1000))
   io.write(string.format("p99=%.2f\n", latency:percentile(99) / 1000))
   io.write(string.format("requests=%d\n", summary.requests))
   io.write(string.format("refused=%d\n", errors.status))
   io.write(string.format("broken=%d\n", errors.connect + errors.read + errors.write + errors.timeout))
   io.write(string.format("failed=%d\n",
      errors.status + errors.connect + errors.read + errors.write + errors.timeout))
end
