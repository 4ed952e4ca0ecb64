-- Somebody signs in, with the right password
dofile(os.getenv("BENCH_LUA") .. "/figures.lua")

wrk.method = "POST"
wrk.path = "/api/v1/auth/token"
wrk.body = "grant_type=password&username=member&password=Handbook-2026"
wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
