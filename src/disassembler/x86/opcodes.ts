import { hexByte, opcodeTable } from './table.ts';

/** The conditions of jumps, moves and sets, by the last four bits of their opcodes. */
const conditions = 'o no b ae e ne be a s ns p np l ge le g'.split(' ');

/** Sixteen opcodes in a row, one for each condition. */
function conditional(key: number, mnemonic: string, operands: string): string {
  return conditions.map((condition, step) => `${hexByte(key + step)} ${mnemonic}${condition} ${operands}`).join('\n');
}

const arithmetic = 'add or adc sbb and sub xor cmp'.split(' ');

const arithmeticRows = arithmetic
  .flatMap((name, index) =>
    ['Eb,Gb', 'Ev,Gv', 'Gb,Eb', 'Gv,Ev', 'al,Ib', 'Av,Iz'].map(
      (operands, step) => `${hexByte(index * 8 + step)} ${name} ${operands}`,
    ),
  )
  .join('\n');

const immediateGroup = arithmetic.map((name) => `${name}~`).join('|');
const shiftGroup = 'rol~|ror~|rcl~|rcr~|shl~|shr~|shl~|sar~';

/**
 * Opcodes of one byte (Intel's manual, volume 2, appendix A, whose letters for operands these are where it has one).
 *
 * Operands: E a register or memory, G the register of the ModRM byte, M memory alone, Z the register of the opcode, A the accumulator,
 * I an immediate, J a branch, O an address in the instruction, S a segment register, X and Y the source and the destination of strings,
 * al, cl, dx themselves; `*` in front of the target of an indirect branch.
 *
 * Sizes: b, w, d, q 1, 2, 4, 8 bytes; v 2, 4 or 8 by the prefixes; z an immediate of 2 or 4 with the size of v; x one byte with the sign and
 * size of v; s what a push takes; g two bytes in memory, and a whole register; m as wide as an address; y 4 or 8; p a far pointer; n none that is told.
 */
export const oneByte = opcodeTable(`
  ${arithmeticRows}
  06        !push es
  07        !pop es
  0e        !push cs
  16        !push ss
  17        !pop ss
  1e        !push ds
  1f        !pop ds
  27        !daa
  2f        !das
  37        !aaa
  3f        !aas
  40-47     !inc Zv
  48-4f     !dec Zv
  50-57     push Zs
  58-5f     pop Zs
  60        !pusha
  61        !popa
  68        push Iz
  63        +movsxd/movsxd/movslq Gv,Ed
  69        imul Gv,Ev,Iz
  6a        push Ix
  6b        imul Gv,Ev,Ix
  6c        insb Yb,(dx)
  6d        insw/insl/insl Yz,(dx)
  6e        outsb (dx),Xb
  6f        outsw/outsl/outsl (dx),Xz
  ${conditional(0x70, 'j', 'Jb')}
  80        ${immediateGroup} Eb,Ib
  81        ${immediateGroup} Ev,Iz
  82        ${arithmetic.map((name) => `!${name}~`).join('|')} Eb,Ib
  83        ${immediateGroup} Ev,Ix
  84        test Eb,Gb
  85        test Ev,Gv
  86        xchg Eb,Gb
  87        xchg Ev,Gv
  88        mov Eb,Gb
  89        mov Ev,Gv
  8a        mov Gb,Eb
  8b        mov Gv,Ev
  8c        mov Eg,Sw
  8d        lea Gv,Mn
  8e        mov Sw,Eg
  8f        pop Es|||||||
  90-97     xchg Zv,Av
  98        cbtw/cwtl/cltq
  99        cwtd/cltd/cqto
  9b        fwait
  9c        pushf
  9d        popf
  9e        sahf
  9f        lahf
  a0        movabs al,Ob
  a1        movabs Av,Ov
  a2        movabs Ob,al
  a3        movabs Ov,Av
  a4        movsb Yb,Xb
  a5        movsw/movsl/movsq Yv,Xv
  a6        cmpsb Xb,Yb
  a7        cmpsw/cmpsl/cmpsq Xv,Yv
  a8        test al,Ib
  a9        test Av,Iz
  aa        stos Yb,al
  ab        stos Yv,Av
  ac        lods al,Xb
  ad        lods Av,Xv
  ae        scas al,Yb
  af        scas Av,Yv
  b0-b7     mov Zb,Ib
  b8-bf     mov/mov/movabs Zv,Iv
  c0        ${shiftGroup} Eb,Ib
  c1        ${shiftGroup} Ev,Ib
  c2        ret Iw
  c3        ret
  c6        mov~ Eb,Ib|||||||
  c7        mov~ Ev,Iz|||||||
  c9        leave
  ca        lret Iw
  cb        lretw/lret/lretq
  cc        int3
  cd        int Ib
  ce        !into
  cf        iretw/iret/iretq
  d0        ${shiftGroup} Eb
  d1        ${shiftGroup} Ev
  d2        ${shiftGroup} Eb,cl
  d3        ${shiftGroup} Ev,cl
  d7        xlat XB
  d9        |||||fldcw Mw||fnstcw Mw
  db:e2     fnclex
  db:e3     fninit
  dd        ||||frstor Mn||fnsave Mn|fnstsw Mw
  df:e0     fnstsw ax
  e0        loopne Jb
  e1        loope Jb
  e2        loop Jb
  e3        jrcxz Jb
  e4        in al,Ib
  e5        in eax,Ib
  e6        out Ib,al
  e7        out Ib,eax
  e8        call Jz
  e9        jmp Jz
  eb        jmp Jb
  ec        in al,(dx)
  ed        in eax,(dx)
  ee        out (dx),al
  ef        out (dx),eax
  f1        int1
  f4        hlt
  f5        cmc
  f6        test~ Eb,Ib|test~ Eb,Ib|not~ Eb|neg~ Eb|mul~ Eb|imul~ Eb|div~ Eb|idiv~ Eb
  f7        test~ Ev,Iz|test~ Ev,Iz|not~ Ev|neg~ Ev|mul~ Ev|imul~ Ev|div~ Ev|idiv~ Ev
  f8        clc
  f9        stc
  fa        cli
  fb        sti
  fc        cld
  fd        std
  fe        inc~ Eb|dec~ Eb||||||
  ff        inc~ Ev|dec~ Ev|call *Es|lcall *Mp|jmp *Es|ljmp *Mp|push Es|
`);

/**
 * Opcodes behind 0f: what the kernel runs, and of the vector instructions those that copy memory.
 *
 * Further operands: V and W a vector register, and one or memory (o: 16 bytes); P and Q of MMX; c 8 or 16 bytes; R a register alone; C, D control and debug registers.
 */
export const twoByte = opcodeTable(`
  00        sldt Eg|str Eg|lldt Ew|ltr Ew|verr Ew|verw Ew||
  01        sgdt Mn|sidt Mn|lgdt Mn|lidt Mn|smsw Eg||lmsw Ew|invlpg Mn
  01:c1     vmcall
  01:c2     vmlaunch
  01:c3     vmresume
  01:c4     vmxoff
  01:c8     monitor
  01:c9     mwait
  01:ca     clac
  01:cb     stac
  01:cf     encls
  01:d0     xgetbv
  01:d1     xsetbv
  01:d4     vmfunc
  01:d5     xend
  01:d6     xtest
  01:d7     enclu
  01:d8     vmrun
  01:d9     vmmcall
  01:da     vmload
  01:db     vmsave
  01:dc     stgi
  01:dd     clgi
  01:ee     rdpkru
  01:ef     wrpkru
  01:f8     swapgs
  01:f9     rdtscp
  02        lar Gv,Eg
  03        lsl Gv,Eg
  05        syscall
  06        clts
  07        sysretl/sysretl/sysretq
  08        invd
  09        wbinvd
  f309      wbnoinvd
  0b        ud2
  0d        prefetch Mn|prefetchw Mn|prefetchwt1 Mn|||||
  10        movups Vo,Wo
  6610      movupd Vo,Wo
  f310      movss Vo,Wd
  f210      movsd Vo,Wq
  11        movups Wo,Vo
  6611      movupd Wo,Vo
  f311      movss Wd,Vo
  f211      movsd Wq,Vo
  18        prefetchnta Mn|prefetcht0 Mn|prefetcht1 Mn|prefetcht2 Mn|nop~ Ev|nop~ Ev|nop~ Ev|nop~ Ev
  19-1f     nop~ Ev
  f31e:fa   endbr64
  f31e:fb   endbr32
  20        mov Rm,Cm
  21        mov Rm,Dm
  22        mov Cm,Rm
  23        mov Dm,Rm
  28        movaps Vo,Wo
  6628      movapd Vo,Wo
  29        movaps Wo,Vo
  6629      movapd Wo,Vo
  2b        movntps Mo,Vo
  30        wrmsr
  31        rdtsc
  32        rdmsr
  33        rdpmc
  34        sysenter
  35        sysexitl/sysexitl/sysexitq
  37        getsec
  ${conditional(0x40, 'cmov', 'Gv,Ev')}
  54        andps Vo,Wo
  57        xorps Vo,Wo
  666e      movd/movd/movq Vo,Ey
  6f        movq Pq,Qq
  666f      movdqa Vo,Wo
  f36f      movdqu Vo,Wo
  77        emms
  78        vmread Em,Gm
  79        vmwrite Gm,Em
  667e      movd/movd/movq Ey,Vo
  f37e      movq Vo,Wq
  7f        movq Qq,Pq
  667f      movdqa Wo,Vo
  f37f      movdqu Wo,Vo
  ${conditional(0x80, 'j', 'Jz')}
  ${conditional(0x90, 'set', 'Eb')}
  a0        push fs
  a1        pop fs
  a2        cpuid
  a3        bt Ev,Gv
  a4        shld Ev,Gv,Ib
  a5        shld Ev,Gv,cl
  a8        push gs
  a9        pop gs
  ab        bts Ev,Gv
  ac        shrd Ev,Gv,Ib
  ad        shrd Ev,Gv,cl
  ae        fxsave/fxsave/fxsave64 Mn|fxrstor/fxrstor/fxrstor64 Mn|ldmxcsr Md|stmxcsr Md|xsave/xsave/xsave64 Mn|xrstor/xrstor/xrstor64 Mn|xsaveopt/xsaveopt/xsaveopt64 Mn|clflush Mb
  66ae      ||||||clwb Mb|clflushopt Mb
  f3ae      rdfsbase Ry|rdgsbase Ry|wrfsbase Ry|wrgsbase Ry||incsspd/incsspd/incsspq Ry||
  ae:e8     lfence
  ae:f0     mfence
  ae:f8     sfence
  af        imul Gv,Ev
  b0        cmpxchg Eb,Gb
  b1        cmpxchg Ev,Gv
  b2        lss Gv,Mp
  b3        btr Ev,Gv
  b4        lfs Gv,Mp
  b5        lgs Gv,Mp
  b6        movzbw/movzbl/movzbq Gv,Eb
  b7        movzww/movzwl/movzwq Gv,Ew
  f3b8      popcnt Gv,Ev
  b9        ud1 Gv,Ev
  ba        ||||bt~ Ev,Ib|bts~ Ev,Ib|btr~ Ev,Ib|btc~ Ev,Ib
  bb        btc Ev,Gv
  bc        bsf Gv,Ev
  f3bc      tzcnt Gv,Ev
  bd        bsr Gv,Ev
  f3bd      lzcnt Gv,Ev
  be        movsbw/movsbl/movsbq Gv,Eb
  bf        movsww/movswl/movswq Gv,Ew
  c0        xadd Eb,Gb
  c1        xadd Ev,Gv
  c3        movnti My,Gy
  c7        |cmpxchg8b/cmpxchg8b/cmpxchg16b Mc||xrstors/xrstors/xrstors64 Mn|xsavec/xsavec/xsavec64 Mn|xsaves/xsaves/xsaves64 Mn|rdrand Rv|rdseed Rv
  c8-cf     bswap Zy
  66d6      movq Wq,Vo
  e7        movntq Mq,Pq
  66e7      movntdq Mo,Vo
  66ef      pxor Vo,Wo
  ff        ud0 Gv,Ev
`);

/** Behind 0f 38: byte-swapping moves, checksums, and what hypervisors run. */
export const threeByte = opcodeTable(`
  6680      invept Gm,Mo
  6681      invvpid Gm,Mo
  6682      invpcid Gm,Mo
  f0        movbe Gv,Mv
  f1        movbe Mv,Gv
  f2f0      crc32 Gy,Eb
  f2f1      crc32 Gy,Ev
  66f5      wrussd/wrussd/wrussq My,Gy
  f6        wrssd/wrssd/wrssq My,Gy
`);
