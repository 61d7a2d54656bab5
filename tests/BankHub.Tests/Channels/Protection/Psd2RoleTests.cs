using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using BankHub.Channels;
using BankHub.Channels.Protection;
using BankHub.Core.Adapters;
using BankHub.Keys.Named;

namespace BankHub.Tests.Channels.Protection;

/// <summary>The roles of a payment service provider in eIDAS certificates (ETSI TS 119 495).</summary>
public sealed class Psd2RoleTests
{
    private const string Statements = "1.3.6.1.5.5.7.1.3";

    [Fact]
    public void The_roles_of_a_certificate_are_read_beside_its_other_statements()
    {
        Assert.Equal(["PSP_AS", "PSP_PI", "PSP_AI", "PSP_IC"], Psd2Roles.Of(Certificate(Qualified(1, 2, 3, 4))));
        Assert.Equal(["PSP_AI"], Psd2Roles.Of(Certificate(Qualified(3))));
        Assert.Empty(Psd2Roles.Of(Certificate(Qualified())));
        Assert.Empty(Psd2Roles.Of(Certificate(Qualified(9))));
        Assert.Empty(Psd2Roles.Of(Certificate(null)));
    }

    [Fact]
    public void A_statement_that_is_cut_anywhere_gives_no_role_and_never_throws()
    {
        var whole = Qualified(2);
        for (var length = 0; length < whole.Length; length++)
            Assert.Empty(Psd2Roles.Of(Certificate(whole[..length])));
    }

    [Theory]
    [InlineData("PSP_PI", "key:ours", new string[0])]
    [InlineData("PSP_AI", "key:ours", new[] { "option-psd2-role" })]
    [InlineData("PSP_PI", "key:plain", new[] { "option-psd2-role" })]
    [InlineData("PISP", "key:ours", new[] { "option-word" })]
    public void A_certificate_without_the_role_that_is_wanted_stops_the_hub_at_start(string role, string key, string[] rules)
    {
        Assert.Equal(rules, Rules(new() { ["tlsKey"] = key, ["tlsRole"] = role }, "mtls", "none"));
        Assert.Equal(rules, Rules(
            new() { ["signKey"] = key, ["signRole"] = role, ["signatureAlgorithm"] = "rsa-sha256", ["signedAnswers"] = "false" },
            "none", "cavage"));
    }

    [Fact]
    public void While_one_key_follows_another_both_must_have_the_role() =>
        Assert.Equal(["option-psd2-role"], Rules(new() { ["tlsKey"] = "key:followed", ["tlsRole"] = "PSP_PI" }, "mtls", "none"));

    private static string[] Rules(Dictionary<string, string> options, string auth, string protection)
    {
        var endpoint = new Endpoint
        {
            Id = "api", Channels = ["http"], Role = "send", Path = "/", Parallel = 1, Timeout = TimeSpan.FromSeconds(1), Answers = [],
            Auth = [auth], Protections = [protection],
        };
        var connection = new Connection
        {
            Id = "bank", Adapter = "bank", Settings = new Dictionary<string, string>(), Accounts = [], HoldDuplicates = false,
            Gather = TimeSpan.Zero,
            Endpoints = new Dictionary<string, EndpointTarget> { ["api"] = new("https://bank.example/", options) },
        };
        var manifest = new AdapterManifest
        {
            Id = "bank", Name = "Bank", Contract = AdapterManifest.CurrentContract, TimeZone = "UTC", Calendar = "none", Products = [],
            Endpoints = [endpoint], Settings = new Dictionary<string, SettingRule>(), Acknowledgements = [],
        };
        var (role, none) = (Certificate(Qualified(2)), Certificate(null));
        var keys = new NamedKeys(
            [Key("ours", role), Key("plain", none), Key("followed", role), Key("followed", none)], TimeProvider.System);
        return [.. ConnectedChannels.Check(new ChannelSource(connection, manifest), null, keys).Select(finding => finding.Rule)];
    }

    private static NamedKey Key(string name, X509Certificate2 certificate) => new()
    {
        Name = name, Id = certificate.Thumbprint, Uses = new HashSet<KeyUse> { KeyUse.Tls, KeyUse.Sign },
        Algorithm = certificate.GetRSAPrivateKey(), Certificate = certificate,
    };

    private static X509Certificate2 Certificate(byte[]? statements)
    {
        var request = new CertificateRequest("CN=Acme", RSA.Create(2048), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        if (statements is not null)
            request.CertificateExtensions.Add(new X509Extension(Statements, statements, critical: false));
        return request.CreateSelfSigned(new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2036, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }

    /// <summary>QcCompliance, then the PSD2 statement with these roles and the authority that gave them.</summary>
    private static byte[] Qualified(params int[] roles)
    {
        var der = new AsnWriter(AsnEncodingRules.DER);
        using (der.PushSequence())
        {
            using (der.PushSequence())
                der.WriteObjectIdentifier("0.4.0.1862.1.1");
            using (der.PushSequence())
            {
                der.WriteObjectIdentifier("0.4.0.19495.2");
                using (der.PushSequence())
                {
                    using (der.PushSequence())
                    {
                        foreach (var role in roles)
                        {
                            using (der.PushSequence())
                            {
                                der.WriteObjectIdentifier($"0.4.0.19495.1.{role}");
                                der.WriteCharacterString(UniversalTagNumber.UTF8String, "PSP");
                            }
                        }
                    }

                    der.WriteCharacterString(UniversalTagNumber.UTF8String, "Bundesanstalt");
                    der.WriteCharacterString(UniversalTagNumber.UTF8String, "DE-BAFIN");
                }
            }
        }

        return der.Encode();
    }
}
