using System.Security.Cryptography;
using System.Text;
using BankHub.Channels.Protection.Files;
using BankHub.Channels.Protection.Files.Pgp;
using BankHub.Keys.Named;

namespace BankHub.IntegrationTests.Protection.Pgp;

/// <summary>OpenPGP both ways against a gpg that knows nothing of ours.</summary>
public sealed class PgpTests(People people) : IClassFixture<People>, IDisposable
{
    private const string Text = "101 076401251 0764012510611 payments\n";
    private readonly PgpHomes _homes = new();

    public void Dispose() => _homes.Dispose();

    [Theory]
    [InlineData(true, true, false)]
    [InlineData(true, true, true)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    public async Task The_bank_opens_what_we_make_and_sees_who_signed_it(bool signed, bool encrypted, bool armored)
    {
        people.Bank.Knows(people.Us);
        var left = await Out(signed, encrypted, armored).ProtectAsync(Parcel(Text), default);
        Assert.Equal(armored, Encoding.ASCII.GetString(left.Bytes.Span).StartsWith("-----BEGIN PGP MESSAGE", StringComparison.Ordinal));
        Assert.Equal(encrypted, !Encoding.UTF8.GetString(left.Bytes.Span).Contains("payments", StringComparison.Ordinal) || armored);
        var opened = Encoding.UTF8.GetString(people.Bank.Gpg(["--status-fd", "1", "--decrypt"], left.Bytes.ToArray()));
        Assert.Contains(Text, opened, StringComparison.Ordinal);
        Assert.Equal(signed, opened.Contains($"VALIDSIG {people.Us.Fingerprint}", StringComparison.Ordinal));
        Assert.Equal(encrypted, opened.Contains("GOODMDC", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_bank_signed_and_encrypted_for_us_is_read()
    {
        foreach (var sealed_ in new[]
        {
            people.Bank.Seal(Text, people.Us), people.Bank.Seal(Text, people.Us, true, "--armor"),
            people.Bank.Seal(Text, people.Us, true, "--compress-algo", "bzip2", "--digest-algo", "SHA512", "--cipher-algo", "AES128"),
        })
        {
            Assert.Equal(Text, await OpenAsync(sealed_));
        }
    }

    [Fact]
    public async Task Whatever_is_not_what_was_agreed_is_refused_with_its_reason()
    {
        await RefusedAsync("It is not signed.", people.Bank.Seal(Text, people.Us, signed: false));
        await RefusedAsync("It is not encrypted.", people.Bank.Seal(Text, null));
        await RefusedAsync("Its signature cannot be checked", people.Stranger.Seal(Text, people.Us));
        await RefusedAsync("It cannot be decrypted", people.Bank.Seal(Text, people.Stranger));
        await RefusedAsync("It is no OpenPGP message", Encoding.UTF8.GetBytes(Text));
        await RefusedAsync("It is no OpenPGP message", []);
        await RefusedAsync("Its signature cannot be checked", people.Bank.Seal(Text, people.Us, true, "--digest-algo", "SHA1"));

        var good = people.Bank.Seal(Text, people.Us);
        await RefusedAsync("It is no OpenPGP message", [.. good, .. "junk"u8]);
        await RefusedAsync("It", [.. good, .. good]);
        people.Us.Knows(people.Bank);
        await RefusedAsync("It was signed by a key that is not agreed.", people.Us.Gpg(
            ["--encrypt", "--sign", "--recipient", people.Us.Fingerprint, "--local-user", people.Us.Fingerprint],
            Encoding.UTF8.GetBytes(Text)));
    }

    [Fact]
    public async Task Without_its_protection_against_changes_nothing_is_read()
    {
        var bare = people.Bank.Gpg(
            ["--rfc2440", "--cipher-algo", "CAST5", "--disable-mdc", "--encrypt", "--sign", "--recipient", people.Us.Fingerprint],
            Encoding.UTF8.GetBytes(Text));
        await Assert.ThrowsAsync<StepException>(() => OpenAsync(bare));
    }

    [Fact]
    public async Task Cut_or_changed_anywhere_it_is_refused()
    {
        var good = people.Bank.Seal(Text, people.Us);
        for (var i = 1; i <= 12; i++)
        {
            var at = good.Length * i / 13;
            await Assert.ThrowsAsync<StepException>(() => OpenAsync(good[..at]));
            var changed = good.ToArray();
            changed[at] ^= 0x10;
            await Assert.ThrowsAsync<StepException>(() => OpenAsync(changed));
        }

        await Assert.ThrowsAsync<StepException>(() => OpenAsync(good[..^1]));
    }

    [Fact]
    public async Task While_keys_overlap_each_signs_and_afterwards_only_the_new_one()
    {
        var both = In(people.Bank.Key("bank", KeyUse.Verify), people.NextBank.Key("bank", KeyUse.Verify));
        Assert.Equal(Text, await OpenAsync(people.Bank.Seal(Text, people.Us), both));
        Assert.Equal(Text, await OpenAsync(people.NextBank.Seal(Text, people.Us), both));

        var next = In(people.NextBank.Key("bank", KeyUse.Verify));
        Assert.Equal(Text, await OpenAsync(people.NextBank.Seal(Text, people.Us), next));
        await RefusedAsync("Its signature cannot be checked", people.Bank.Seal(Text, people.Us), next);
    }

    [Fact]
    public async Task An_expired_key_signs_encrypts_and_verifies_nothing()
    {
        using var old = new Person("old", "20200601T000000", "--faked-system-time", "20200101T000000!");
        old.Knows(people.Us);
        var step = new PgpStep(Ring(old.Key("us", KeyUse.Sign), old.Key("bank", KeyUse.Encrypt)), _homes, "us", null, false);
        await Assert.ThrowsAsync<StepException>(() => step.ProtectAsync(Parcel(Text), default));
        step = new PgpStep(Ring(people.Us.Key("us", KeyUse.Sign), old.Key("bank", KeyUse.Encrypt)), _homes, "us", "bank", false);
        var failure = await Assert.ThrowsAsync<StepException>(() => step.ProtectAsync(Parcel(Text), default));
        Assert.Contains(old.Fingerprint, failure.Message, StringComparison.Ordinal);

        var signedThen = old.Seal(Text, null, true, "--faked-system-time", "20200301T000000!");
        step = new PgpStep(Ring(old.Key("bank", KeyUse.Verify)), _homes, "bank", null, false);
        await RefusedAsync("The key of its signature has expired", signedThen, step);
    }

    [Fact]
    public async Task A_revoked_key_signs_encrypts_and_verifies_nothing()
    {
        using var former = new Person("former");
        former.Knows(people.Us);
        var before = former.Seal(Text, people.Us);
        Assert.Equal(Text, await OpenAsync(before, In(former.Key("bank", KeyUse.Verify))));
        former.Revoke();

        await RefusedAsync("The key of its signature was revoked", before, In(former.Key("bank", KeyUse.Verify)));
        var step = new PgpStep(
            Ring(people.Us.Key("us", KeyUse.Sign), former.Key("bank", KeyUse.Encrypt)), _homes, "us", "bank", false);
        var failure = await Assert.ThrowsAsync<StepException>(() => step.ProtectAsync(Parcel(Text), default));
        Assert.Contains(former.Fingerprint, failure.Message, StringComparison.Ordinal);
        step = new PgpStep(Ring(former.Key("us", KeyUse.Sign)), _homes, "us", null, false);
        failure = await Assert.ThrowsAsync<StepException>(() => step.ProtectAsync(Parcel(Text), default));
        Assert.Contains("gpg does not sign with key us", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_locked_key_works_with_its_passphrase_and_with_no_other()
    {
        using var locked = Person.Locked("locked", "canary-4711");
        var bank = people.Bank;
        bank.Knows(locked);
        var signing = locked.Key("us", KeyUse.Sign) with { Passphrase = "canary-4711"u8.ToArray() };
        var left = await Leaving(signing).ProtectAsync(Parcel(Text), default);
        Assert.Contains(Text, Encoding.UTF8.GetString(bank.Gpg(["--decrypt"], left.Bytes.ToArray())), StringComparison.Ordinal);

        var (came, decrypting) = (bank.Seal(Text, locked), signing with { Uses = new HashSet<KeyUse> { KeyUse.Decrypt } });
        Assert.Equal(Text, await OpenAsync(came, Coming(decrypting)));
        foreach (var wrong in new[] { "canary-0815"u8.ToArray(), [] })
        {
            await RefusedAsync("It cannot be decrypted", came, Coming(decrypting with { Passphrase = wrong }));
            var failure = await Assert.ThrowsAsync<StepException>(
                () => Leaving(signing with { Passphrase = wrong }).ProtectAsync(Parcel(Text), default));
            Assert.DoesNotContain("canary", failure.Message, StringComparison.Ordinal);
        }

        PgpStep Leaving(NamedKey ours) => new(Ring(ours, bank.Key("bank", KeyUse.Encrypt)), _homes, "us", "bank", false);

        PgpStep Coming(NamedKey ours) => new(Ring(bank.Key("bank", KeyUse.Verify), ours), _homes, "bank", "us", false);
    }

    [Fact]
    public async Task A_home_that_a_killed_process_left_goes_at_the_next_start_and_one_that_is_held_stays()
    {
        // Its number is that of a process that lives: another one has got it, as in a container the next start does.
        var left = Directory.CreateDirectory($"/dev/shm/bankhub-pgp-{Environment.ProcessId}-left{Guid.NewGuid():N}").FullName;
        File.WriteAllText(Path.Combine(left, "held"), "");
        File.WriteAllText(Path.Combine(left, "passphrase"), "canary");
        var begun = Directory.CreateDirectory($"/dev/shm/bankhub-pgp-1-begun{Guid.NewGuid():N}").FullName;
        await Out(true, false, false).ProtectAsync(Parcel(Text), default);
        var prefix = $"bankhub-pgp-{Environment.ProcessId}-";
        var living = Directory.GetDirectories("/dev/shm", prefix + "*").Where(d => File.Exists(Path.Combine(d, "S.gpg-agent"))).ToList();

        new PgpHomes().Dispose();

        Assert.False(Directory.Exists(left));
        Assert.NotEmpty(living);
        Assert.All(living, home => Assert.True(Directory.Exists(home)));
        Assert.True(Directory.Exists(begun));
        Directory.SetLastWriteTimeUtc(begun, DateTime.UtcNow.AddMinutes(-2));
        new PgpHomes().Dispose();
        Assert.False(Directory.Exists(begun));
    }

    [Fact]
    public async Task A_key_that_is_missing_or_another_one_than_its_id_says_is_told()
    {
        await Assert.ThrowsAsync<KeyNotFoundException>(
            () => new PgpStep(Ring(), _homes, "us", null, false).ProtectAsync(Parcel(Text), default));
        var wrong = people.Bank.Key("bank", KeyUse.Verify) with { Id = people.Stranger.Fingerprint };
        await RefusedAsync("gpg does not take key bank", people.Bank.Seal(Text, people.Us), In(wrong));
    }

    [Fact]
    public async Task A_bomb_is_stopped_and_a_long_file_goes_through_every_pipe()
    {
        var zeros = people.Bank.Gpg(
            ["--encrypt", "--sign", "--recipient", people.Us.Fingerprint, "--compress-algo", "zip", "--digest-algo", "SHA256"],
            new byte[64 << 20]);
        Assert.True(zeros.Length < 200_000);
        await RefusedAsync("More than", zeros);

        var noise = RandomNumberGenerator.GetBytes(8 << 20);
        var left = await Out(true, true, false).ProtectAsync(new FileParcel("big.bin", noise), default);
        people.Bank.Knows(people.Us);
        Assert.Equal(noise, people.Bank.Gpg(["--decrypt"], left.Bytes.ToArray()));
    }

    [Fact]
    public async Task Who_waits_no_more_ends_gpg_and_nothing_stays_behind()
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(30));
        var step = Out(true, true, false);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => step.ProtectAsync(new FileParcel("big.bin", new byte[200 << 20]), soon.Token));
        await step.ProtectAsync(Parcel(Text), default);
        var prefix = $"bankhub-pgp-{Environment.ProcessId}-";
        var home = Directory.GetDirectories("/dev/shm", prefix + "*").Single(d => File.Exists(Path.Combine(d, "S.gpg-agent")));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(home));
        _homes.Dispose();
        Assert.False(Directory.Exists(home));
    }

    private static NamedKeys Ring(params NamedKey[] keys) => new(keys, TimeProvider.System);

    private static FileParcel Parcel(string text) => new("fc-1.ach", Encoding.UTF8.GetBytes(text));

    private PgpStep Out(bool signed, bool encrypted, bool armored) => new(
        Ring(people.Us.Key("us", KeyUse.Sign), people.Bank.Key("bank", KeyUse.Encrypt)), _homes,
        signed ? "us" : null, encrypted ? "bank" : null, armored);

    private PgpStep In(params NamedKey[] signers) =>
        new(Ring([.. signers, people.Us.Key("us", KeyUse.Decrypt)]), _homes, "bank", "us", false);

    private async Task<string> OpenAsync(byte[] bytes, PgpStep? step = null)
    {
        var opened = await (step ?? In(people.Bank.Key("bank", KeyUse.Verify))).OpenAsync(new FileParcel("x", bytes), default);
        return Encoding.UTF8.GetString(opened.Bytes.Span);
    }

    private async Task RefusedAsync(string why, byte[] bytes, PgpStep? step = null)
    {
        var refused = await Assert.ThrowsAsync<StepException>(() => OpenAsync(bytes, step));
        Assert.StartsWith(why, refused.Message, StringComparison.Ordinal);
        Assert.False(refused.MayPass);
    }
}
