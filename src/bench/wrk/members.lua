-- The tokens of many members, each thread going round those that are its own
dofile(os.getenv("BENCH_LUA") .. "/figures.lua")

local counter = 0

function setup(thread)
   thread:set("number", counter)
   counter = counter + 1
end

-- tokens(): of this thread, all others' left out
function tokens()
   local threads = tonumber(os.getenv("BENCH_THREADS") or "1")
   local own, line_number = {}, 0
   for line in io.lines(os.getenv("BENCH_TOKENS")) do
      if line_number % threads == number then
         own[#own + 1] = line
      end
      line_number = line_number + 1
   end
   return own
end
