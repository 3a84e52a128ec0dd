local ffi = require("ffi")
ffi.cdef([[
typedef struct { long seconds; long nanoseconds; } timespec;
int clock_gettime(int clock, timespec *time);
]])

local COLUMNS = 500
local LIMIT = 100
local MONOTONIC = 1
local time = ffi.new("timespec")

local function now()
    ffi.C.clock_gettime(MONOTONIC, time)
    return time.seconds * 1000000000LL + time.nanoseconds
end

local function row_steps(ci)
    local total = 0
    for column = 0, COLUMNS - 1 do
        local cr = 3.0 * column / COLUMNS - 2.0
        local zr = 0.0
        local zi = 0.0
        local step = 0
        while step < LIMIT and zr * zr + zi * zi <= 4.0 do
            local following = zr * zr - zi * zi + cr
            zi = 2.0 * zr * zi + ci
            zr = following
            step = step + 1
        end
        total = total + step
    end
    return total
end

local calls = tonumber(arg[1])
local times = { now() }
local checksum = 0
for _ = 1, calls do
    checksum = checksum + row_steps(0.25 + checksum * 1e-30)
    times[#times + 1] = now()
end
print(string.format("%d", checksum))
for _, when in ipairs(times) do
    print((tostring(when):gsub("LL", "")))
end
