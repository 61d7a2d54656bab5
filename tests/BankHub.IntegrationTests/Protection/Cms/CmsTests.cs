using System.Text;
using BankHub.Channels.Files;
using BankHub.Channels.Protection.Files;
using BankHub.Channels.Protection.Files.Cms;
using BankHub.Keys.Named;

namespace BankHub.IntegrationTests.Protection.Cms;

/// <summary>CMS both ways against openssl.</summary>
public sealed class CmsTests : IDisposable
{
    private static readonly byte[] Text = Encoding.UTF8.GetBytes("{1:F01BANKDEFFAXXX}{4:\r\n:20:1\r\n-}");
    private readonly Holder _us = new("us"), _bank = new("bank"), _stranger = new("stranger"), _curve = new("curve", elliptic: true);

    public void Dispose()
    {
        foreach (var holder in new[] { _us, _bank, _stranger, _curve })
            holder.Dispose();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Openssl_opens_what_we_make_also_where_our_key_lies_in_an_hsm(bool hsm)
    {
        var key = hsm ? _us.InHsm("us", KeyUse.Sign) : _us.Key("us", KeyUse.Sign);
        var left = await new CmsStep(Ring(key, _bank.Key("bank", KeyUse.Encrypt)), "us", "bank").ProtectAsync(Parcel(Text), default);
        var signed = Openssl(
            ["-decrypt", "-inform", "DER", "-inkey", _bank.KeyFile, "-recip", _bank.CertificateFile], left.Bytes.ToArray());
        Assert.Equal(Text, Openssl(
            ["-verify", "-inform", "DER", "-certfile", _us.CertificateFile, "-CAfile", _us.CertificateFile, "-binary",
                "-purpose", "any"], signed));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_openssl_makes_is_read_also_where_our_key_lies_in_an_hsm(bool hsm)
    {
        var key = hsm ? _us.InHsm("us", KeyUse.Decrypt) : _us.Key("us", KeyUse.Decrypt);
        Assert.Equal(Text, await OpenAsync(Sealed(Signed(_bank)), In(_bank, key)));
        Assert.Equal(Text, await OpenAsync(Sealed(Signed(_curve)), In(_curve, key)));
        Assert.Equal(Text, await OpenAsync(Sealed(Signed(_bank, "-stream", "-md", "sha512")), In(_bank, key)));
    }

    [Fact]
    public async Task Whatever_is_not_what_was_agreed_is_refused()
    {
        await RefusedAsync("It was changed, or signed by a key", Sealed(Signed(_stranger)));
        await RefusedAsync("It is no signed CMS", Sealed(Text));
        await RefusedAsync("It is no encrypted CMS", Signed(_bank));
        await RefusedAsync("It is no encrypted CMS", Text);
        await RefusedAsync("It is encrypted for none", Openssl([.. Sealing, _stranger.CertificateFile, .. Oaep], Signed(_bank)));
        await RefusedAsync("Its key is encrypted in a way", Openssl([.. Sealing, _us.CertificateFile], Signed(_bank)));
        await RefusedAsync("It is encrypted in a way", Openssl(
            ["-encrypt", "-des3", "-outform", "DER", "-binary", "-recip", _us.CertificateFile, .. Oaep], Signed(_bank)));
        await RefusedAsync("The digest of its signature", Sealed(Signed(_bank, "-md", "sha1")));
        await RefusedAsync("It must have one signature", Sealed(
            Signed(_bank, "-signer", _stranger.CertificateFile, "-inkey", _stranger.KeyFile)));
        await RefusedAsync("", Sealed(Openssl(
            ["-sign", "-outform", "DER", "-binary", "-signer", _bank.CertificateFile, "-inkey", _bank.KeyFile], Text)));
    }

    [Fact]
    public async Task Cut_or_changed_anywhere_it_gives_what_was_signed_or_nothing()
    {
        var signed = Signed(_bank);
        var step = new CmsStep(Ring(_bank.Key("bank", KeyUse.Verify)), "bank", null);
        for (var at = 0; at < signed.Length; at += 3)
        {
            await Assert.ThrowsAsync<StepException>(() => OpenAsync(signed[..at], step));
            var changed = signed.ToArray();
            changed[at] ^= 4;
            try
            {
                Assert.Equal(Text, await OpenAsync(changed, step));
            }
            catch (StepException)
            {
                // As it should be; what lies beside the signature may change.
            }
        }
    }

    [Fact]
    public async Task A_strangers_certificate_under_the_banks_name_and_number_proves_nothing()
    {
        using var forger = new Holder("bank", number: _bank.Certificate.SerialNumberBytes.ToArray());
        Assert.Equal(_bank.Certificate.SerialNumber, forger.Certificate.SerialNumber);
        Assert.Equal(_bank.Certificate.Issuer, forger.Certificate.Issuer);
        await RefusedAsync("It was changed, or signed by a key", Sealed(Signed(forger)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Text_and_PSS_go_both_ways(bool hsm)
    {
        var (form, ours) = (new CmsForm(IsPem: true, IsPss: true), hsm ? _us.InHsm("us", KeyUse.Sign) : _us.Key("us", KeyUse.Sign));
        var left = (await new CmsStep(Ring(ours), "us", null, form).ProtectAsync(Parcel(Text), default)).Bytes.ToArray();
        Assert.StartsWith("-----BEGIN CMS-----", Encoding.ASCII.GetString(left), StringComparison.Ordinal);
        Assert.Contains("rsassaPss", Encoding.ASCII.GetString(Openssl(["-cmsout", "-print", "-inform", "PEM"], left)));
        Assert.Equal(Text, Openssl(["-verify", "-inform", "PEM", .. Trusting(_us)], left));

        var came = Signed(_bank, "-outform", "PEM", "-keyopt", "rsa_padding_mode:pss", "-keyopt", "rsa_pss_saltlen:-1");
        var step = new CmsStep(Ring(_bank.Key("bank", KeyUse.Verify)), "bank", null, form);
        Assert.Equal(Text, await OpenAsync(came, step));
        await RefusedAsync("It is no CMS message in PEM.", [.. came, .. "junk"u8], step);
        await RefusedAsync("It is no CMS message in PEM.", Signed(_bank), step);
        await RefusedAsync("It is no signed CMS", came, new CmsStep(Ring(_bank.Key("bank", KeyUse.Verify)), "bank", null));
        came[came.Length / 2] = came[came.Length / 2] == 'A' ? (byte)'B' : (byte)'A';
        await Assert.ThrowsAsync<StepException>(() => OpenAsync(came, step));
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public async Task A_signature_beside_the_file_goes_both_ways(bool pem, bool pss)
    {
        var form = new CmsForm(pem, pss, new CompanionName("{name}.p7s"));
        var (leaving, encoding) = (new CmsStep(Ring(_us.Key("us", KeyUse.Sign)), "us", null, form), pem ? "PEM" : "DER");
        Assert.Equal(Text, (await leaving.ProtectAsync(Parcel(Text), default)).Bytes.ToArray());
        using var content = new TemporaryFile(Text);
        Assert.Equal(Text, Openssl(
            ["-verify", "-inform", encoding, "-content", content.Path, .. Trusting(_us)], leaving.Beside!.Make("mt.txt", Text)));

        var step = new CmsStep(Ring(_bank.Key("bank", KeyUse.Verify)), "bank", null, form);
        string[] by = ["-sign", "-outform", encoding, "-binary", "-signer"];
        var signature = Openssl([.. by, _bank.CertificateFile, "-inkey", _bank.KeyFile], Text);
        Assert.Equal(Text, (await step.OpenAsync(With(Text, signature), default)).Bytes.ToArray());
        await RefusedAsync("It was changed, or signed by a key", With([.. Text, 0], signature), step);
        await RefusedAsync("It was changed, or signed by a key", With(
            Text, Openssl([.. by, _stranger.CertificateFile, "-inkey", _stranger.KeyFile], Text)), step);
        await RefusedAsync("Its signature holds a file of its own.", With(Text, Signed(_bank, "-outform", encoding)), step);
        await RefusedAsync("It was stored without", Parcel(Text), step);
    }

    private static FileParcel With(byte[] bytes, byte[] signature) => Parcel(bytes) with { Beside = [signature] };

    private static string[] Trusting(Holder signer) =>
        ["-certfile", signer.CertificateFile, "-CAfile", signer.CertificateFile, "-binary", "-purpose", "any"];

    private static string[] Sealing => ["-encrypt", "-aes-256-cbc", "-outform", "DER", "-binary", "-recip"];

    private static string[] Oaep =>
        ["-keyopt", "rsa_padding_mode:oaep", "-keyopt", "rsa_oaep_md:sha256"];

    private static NamedKeys Ring(params NamedKey[] keys) => new(keys, TimeProvider.System);

    private static FileParcel Parcel(byte[] bytes) => new("mt.txt", bytes);

    private static byte[] Openssl(IReadOnlyList<string> arguments, byte[] input) => Tool.Run("openssl", ["cms", .. arguments], input);

    private static byte[] Signed(Holder by, params string[] options) => Openssl(
        ["-sign", "-nodetach", "-outform", "DER", "-binary", "-signer", by.CertificateFile, "-inkey", by.KeyFile, .. options], Text);

    private byte[] Sealed(byte[] bytes) => Openssl([.. Sealing, _us.CertificateFile, .. Oaep], bytes);

    private static CmsStep In(Holder bank, NamedKey ours) => new(Ring(bank.Key("bank", KeyUse.Verify), ours), "bank", "us");

    private static async Task<byte[]> OpenAsync(byte[] bytes, CmsStep step) =>
        (await step.OpenAsync(Parcel(bytes), default)).Bytes.ToArray();

    private Task RefusedAsync(string why, byte[] bytes) => RefusedAsync(why, bytes, In(_bank, _us.Key("us", KeyUse.Decrypt)));

    private static Task RefusedAsync(string why, byte[] bytes, CmsStep step) => RefusedAsync(why, Parcel(bytes), step);

    private static async Task RefusedAsync(string why, FileParcel file, CmsStep step)
    {
        var refused = await Assert.ThrowsAsync<StepException>(() => step.OpenAsync(file, default));
        Assert.StartsWith(why, refused.Message, StringComparison.Ordinal);
    }
}
