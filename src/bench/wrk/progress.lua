-- Members report how far they have read, each time something else
dofile(os.getenv("BENCH_LUA") .. "/members.lua")

local heads, turn, round = {}, 0, 0
local run = tonumber(os.getenv("BENCH_RUN") or "0")

function init(args)
   for i, token in ipairs(tokens()) do
      heads[i] = "PUT " .. os.getenv("BENCH_PATH") .. " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " .. token
         .. "\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n"
   end
end

function request()
   turn = turn + 1
   if turn > #heads then
      turn = 1
      round = round + 1
   end
   -- 99 bytes: the position is never the same again
   return heads[turn] .. string.format(
      '{"furthestFraction": 0.%04d, "resumePosition": %09d, "clientTime": "2026-11-20T07:00:00.000Z"}',
      1000 + round % 9000, 100000000 + run * 100000 + round)
end
