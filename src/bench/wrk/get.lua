-- Members read BENCH_PATH by turns, with If-None-Match when there is a BENCH_TAG
dofile(os.getenv("BENCH_LUA") .. "/members.lua")

local requests, turn = {}, 0

function init(args)
   local headers = { }
   if os.getenv("BENCH_TAG") then
      headers["If-None-Match"] = os.getenv("BENCH_TAG")
   end
   for i, token in ipairs(tokens()) do
      if os.getenv("BENCH_OPEN") == nil then
         headers["Authorization"] = "Bearer " .. token
      end
      requests[i] = wrk.format("GET", os.getenv("BENCH_PATH"), headers)
   end
end

function request()
   turn = turn % #requests + 1
   return requests[turn]
end
