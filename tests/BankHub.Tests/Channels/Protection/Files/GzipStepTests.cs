using System.Text;
using BankHub.Channels.Protection.Files;
using BankHub.Channels.Protection.Files.Packed;

namespace BankHub.Tests.Channels.Protection.Files;

public sealed class GzipStepTests
{
    private static readonly FileParcel Plain = new("a.xml", Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("payment ", 500))));
    private readonly GzipStep _step = new();

    [Fact]
    public async Task The_same_file_becomes_the_same_bytes_and_comes_back()
    {
        var one = await _step.ProtectAsync(Plain, default);
        Assert.Equal(one.Bytes.ToArray(), (await _step.ProtectAsync(Plain, default)).Bytes.ToArray());
        Assert.Equal(Plain.Bytes.ToArray(), (await _step.OpenAsync(one, default)).Bytes.ToArray());
    }

    [Fact]
    public async Task Whatever_is_cut_changed_doubled_or_has_something_behind_it_is_refused()
    {
        var packed = (await _step.ProtectAsync(Plain, default)).Bytes.ToArray();
        for (var length = 0; length < packed.Length; length++)
            await RefusedAsync(packed[..length]);
        for (var at = 10; at < packed.Length; at++)
        {
            var changed = packed.ToArray();
            changed[at] ^= 1;
            await RefusedOrSameAsync(changed);
        }

        await RefusedAsync([.. packed, 0]);
        await RefusedAsync([.. packed, .. packed]);
        await RefusedAsync(Plain.Bytes.ToArray());
    }

    [Fact]
    public async Task A_bomb_is_stopped_long_before_it_is_big()
    {
        var bomb = await _step.ProtectAsync(new FileParcel("zeros", new byte[64 << 20]), default);
        Assert.True(bomb.Bytes.Length < 80_000);
        var (before, thread) = (GC.GetAllocatedBytesForCurrentThread(), Environment.CurrentManagedThreadId);
        await RefusedAsync(bomb.Bytes.ToArray());

        // It reads from memory and never waits: what it took, this thread took.
        Assert.Equal(thread, Environment.CurrentManagedThreadId);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 80 << 20);
    }

    // Bits after the last block mean nothing: what comes out is held against its CRC, and is the same.
    private async Task RefusedOrSameAsync(byte[] bytes)
    {
        try
        {
            Assert.Equal(Plain.Bytes.ToArray(), (await _step.OpenAsync(new FileParcel("a.xml", bytes), default)).Bytes.ToArray());
        }
        catch (StepException)
        {
            // As it should be.
        }
    }

    private async Task RefusedAsync(byte[] bytes) =>
        await Assert.ThrowsAsync<StepException>(() => _step.OpenAsync(new FileParcel("a.xml", bytes), default));
}
