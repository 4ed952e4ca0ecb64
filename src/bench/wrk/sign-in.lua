-- The demonstration's people sign in one after the other, with the right password: of one account more
-- than a few at a time would be slowed down as somebody who guesses
dofile(os.getenv("BENCH_LUA") .. "/figures.lua")

local people = {"member", "secretary", "officer", "editor", "admin", "auditor"}
local turn = 0

wrk.method = "POST"
wrk.path = "/api/v1/auth/token"
wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"

function request()
   turn = turn % #people + 1
   return wrk.format(nil, nil, nil, "grant_type=password&username=" .. people[turn] .. "&password=Handbook-2026")
end
