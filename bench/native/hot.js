const COLUMNS = 500;
const LIMIT = 100;

function rowSteps(ci) {
    let total = 0;
    for (let column = 0; column < COLUMNS; column++) {
        const cr = 3.0 * column / COLUMNS - 2.0;
        let zr = 0.0;
        let zi = 0.0;
        let step = 0;
        while (step < LIMIT && zr * zr + zi * zi <= 4.0) {
            const next = zr * zr - zi * zi + cr;
            zi = 2.0 * zr * zi + ci;
            zr = next;
            step++;
        }
        total += step;
    }
    return total;
}

const calls = Number(process.argv[2]);
const times = [process.hrtime.bigint()];
let checksum = 0;
for (let call = 0; call < calls; call++) {
    checksum += rowSteps(0.25 + checksum * 1e-30);
    times.push(process.hrtime.bigint());
}
console.log(checksum + "\n" + times.join("\n"));
