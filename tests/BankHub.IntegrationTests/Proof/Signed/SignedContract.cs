using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using BankHub.Simulators;
using BankHub.Simulators.MeridianRest.Signatures;

namespace BankHub.IntegrationTests.Proof.Signed;

/// <summary>Meridian's stricter contract on both sides: its own keys and the customer's, and the hub's files that name them.</summary>
internal sealed class SignedContract
{
    private readonly RSA _ours = RSA.Create(2048);
    private readonly ECDsa _bank = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly X509Certificate2 _authority = Channels.Http.Certificates.Authority("Meridian CA");
    private readonly X509Certificate2 _tls;

    public SignedContract() => _tls = Channels.Http.Certificates.OfAClient(_authority);

    /// <summary>What signs our requests and assertions.</summary>
    public RSA Ours => _ours;

    public SimulatorOptions Options => new()
    {
        Meridian = new MeridianOptions
        {
            Signatures = new MeridianSignatures
            {
                CustomerKey = _ours,
                CustomerKeyId = "hub-2026",
                BankKey = _bank,
                BankKeyId = "meridian-1",
                Server = Channels.Http.Certificates.Leaf(_authority),
                Customer = X509CertificateLoader.LoadCertificate(_tls.RawData),
            },
        },
    };

    /// <summary>The connection and the named keys, by configuration alone.</summary>
    public void Write(Lab lab)
    {
        string Save(string name, string text)
        {
            File.WriteAllText(Path.Combine(lab.Folder, name), text);
            return Path.Combine(lab.Folder, name);
        }

        var keys = new JsonArray(
            Key("hub-sign", "hub-2026", "sign", Save("hub-sign.pem", _ours.ExportPkcs8PrivateKeyPem())),
            Key("meridian", "meridian-1", "verify", Save("meridian.pem", _bank.ExportSubjectPublicKeyInfoPem())),
            Key("hub-tls", null, "tls", Save("hub-tls.pem", _tls.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem())));
        keys[2]!["certificate"] = "file:" + Save("hub-tls.crt", _tls.ExportCertificatePem());
        Save("keys.json", new JsonObject { ["keys"] = keys }.ToJsonString());
        var ca = Save("ca.pem", _authority.ExportCertificatePem());
        Save(Path.Combine("connections", "meridian.json"), Connection(lab, ca).ToJsonString());
    }

    /// <summary>The headers under which the bank calls the first node.</summary>
    /// <param name="lab">Where.</param>
    /// <param name="body">With what.</param>
    /// <param name="nonce">The headers of an earlier call, whose nonce it uses again; null for one of its own.</param>
    public IReadOnlyList<(string Name, string Value)> Call(Lab lab, string body, IReadOnlyList<(string Name, string Value)>? nonce = null)
    {
        var time = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var target = $"http://127.0.0.1:{lab.Ports[0]}/v1/callbacks/meridian/callbacks";
        var digest = $"sha-256=:{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(body)))}:";
        var used = nonce?.Single(h => h.Name == "Signature-Input").Value.Split("nonce=\"")[1].Split('"')[0] ?? Guid.NewGuid().ToString();
        var input = $"(\"@method\" \"@target-uri\" \"content-digest\");created={time};nonce=\"{used}\";keyid=\"meridian-1\"";
        var text = $"\"@method\": POST\n\"@target-uri\": {target}\n\"content-digest\": {digest}\n\"@signature-params\": {input}";
        var signature = _bank.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256);
        return [("Content-Digest", digest), ("Signature-Input", $"b={input}"), ("Signature", $"b=:{Convert.ToBase64String(signature)}:")];
    }

    private static JsonObject Connection(Lab lab, string ca)
    {
        JsonObject Door() => new()
        {
            ["address"] = lab.Banks.Meridian.Address.AbsoluteUri,
            ["auth"] = new JsonArray("mtls", "private-key-jwt"),
            ["protection"] = "http-signature",
            ["options"] = new JsonObject
            {
                ["caFile"] = ca,
                ["tlsKey"] = "key:hub-tls",
                ["tokenPath"] = "/oauth/token",
                ["clientId"] = lab.Banks.Meridian.ClientId,
                ["assertionKey"] = "key:hub-sign",
                ["assertionAudience"] = "https://meridian.example",
                ["signKey"] = "key:hub-sign",
                ["signatureAlgorithm"] = "rsa-pss-sha512",
                ["verifyKey"] = "key:meridian",
                ["verifyAlgorithm"] = "ecdsa-p256-sha256",
            },
        };
        var callbacks = new JsonObject
        {
            ["verifyKey"] = "key:meridian",
            ["verifyAlgorithm"] = "ecdsa-p256-sha256",
            ["verifyNonce"] = "true",
            ["publicAddress"] = $"http://127.0.0.1:{lab.Ports[0]}",
        };
        return new()
        {
            ["id"] = "meridian",
            ["adapter"] = "meridian-rest",
            ["endpoints"] = new JsonObject
            {
                ["api"] = Door(),
                ["bookings"] = Door(),
                ["callbacks"] = new JsonObject { ["protection"] = "http-signature", ["options"] = callbacks },
            },
        };
    }

    private static JsonObject Key(string name, string? id, string use, string file)
    {
        var key = new JsonObject { ["name"] = name, ["uses"] = new JsonArray(use), ["provider"] = "pem", ["key"] = $"file:{file}" };
        if (id is not null)
            key["id"] = id;
        return key;
    }
}
