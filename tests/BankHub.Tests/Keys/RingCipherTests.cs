using System.Security.Cryptography;
using BankHub.Keys;

namespace BankHub.Tests.Keys;

public sealed class RingCipherTests
{
    private static readonly byte[] Plain = "DE89370400440532013000"u8.ToArray();
    private static readonly byte[] Row = "payment/7"u8.ToArray();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(22)]
    [InlineData(70_000)]
    public void Opens_what_it_sealed(int length)
    {
        var plain = RandomNumberGenerator.GetBytes(length);
        var cipher = new RingCipher(Rings.Of(1));
        Assert.Equal(plain, cipher.Open(cipher.Seal(plain, Row), Row));
    }

    [Fact]
    public void Two_seals_of_one_value_have_nothing_in_common_but_version_and_key_id()
    {
        var cipher = new RingCipher(Rings.Of(1));
        var (one, two) = (cipher.Seal(Plain, Row), cipher.Seal(Plain, Row));
        Assert.Equal(one[..5], two[..5]);
        Assert.NotEqual(one[5..29], two[5..29]);
        Assert.NotEqual(one[29..], two[29..]);
    }

    [Fact]
    public void Refuses_a_blob_in_which_any_one_bit_was_changed()
    {
        var cipher = new RingCipher(Rings.Of(1));
        var blob = cipher.Seal(Plain, Row);
        for (var bit = 0; bit < blob.Length * 8; bit++)
        {
            var changed = (byte[])blob.Clone();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.ThrowsAny<CryptographicException>(() => cipher.Open(changed, Row));
        }
    }

    [Fact]
    public void Refuses_a_blob_that_was_cut_at_any_place()
    {
        var cipher = new RingCipher(Rings.Of(1));
        var blob = cipher.Seal(Plain, Row);
        for (var length = 0; length < blob.Length; length++)
            Assert.ThrowsAny<CryptographicException>(() => cipher.Open(blob.AsSpan(0, length), Row));
    }

    [Fact]
    public void Refuses_a_blob_that_was_moved_to_another_row()
    {
        var cipher = new RingCipher(Rings.Of(1));
        Assert.ThrowsAny<CryptographicException>(() => cipher.Open(cipher.Seal(Plain, Row), "payment/8"u8));
    }

    [Fact]
    public void Writes_with_the_current_key_and_still_reads_the_old_ones()
    {
        var before = new RingCipher(Rings.Of(1, 1, 2));
        var after = new RingCipher(Rings.Of(2, 1, 2));
        var old = before.Seal(Plain, Row);
        var young = after.Seal(Plain, Row);
        Assert.Equal(Plain, after.Open(old, Row));
        Assert.Equal(1, old[4]);
        Assert.Equal(2, young[4]);
    }

    [Fact]
    public void Names_the_id_of_a_key_that_is_missing()
    {
        var blob = new RingCipher(Rings.Of(2, 1, 2)).Seal(Plain, Row);
        var failed = Assert.Throws<CryptographicException>(() => new RingCipher(Rings.Of(1)).Open(blob, Row));
        Assert.Contains("key 2", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Keyed_hashes_find_a_value_again_after_a_rotation_and_tell_values_and_rings_apart()
    {
        var before = new RingCipher(Rings.Of(1, 1, 2)).KeyedHash(Plain);
        Assert.Equal(32, before.Length);
        Assert.Equal(before, new RingCipher(Rings.Of(2, 1, 2)).KeyedHash(Plain));
        Assert.NotEqual(before, new RingCipher(Rings.Of(1)).KeyedHash(Row));
        Assert.NotEqual(before, new RingCipher(Rings.OfAnotherHub()).KeyedHash(Plain));
    }

    [Fact]
    public async Task Serves_many_threads_at_once()
    {
        var cipher = new RingCipher(Rings.Of(1));
        await Parallel.ForAsync(0, 2000, (i, _) =>
        {
            var plain = BitConverter.GetBytes(i);
            Assert.Equal(plain, cipher.Open(cipher.Seal(plain, Row), Row));
            return ValueTask.CompletedTask;
        });
    }
}
