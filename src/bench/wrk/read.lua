-- A member looks at the library and at what is to be studied, by turns
dofile(os.getenv("BENCH_LUA") .. "/figures.lua")

local paths = { "/api/v1/documents?limit=20", "/api/v1/me/assignments" }
local turn = 0

function request()
   turn = turn + 1
   return wrk.format("GET", paths[turn % #paths + 1], { Authorization = "Bearer " .. os.getenv("BENCH_TOKEN") })
end
