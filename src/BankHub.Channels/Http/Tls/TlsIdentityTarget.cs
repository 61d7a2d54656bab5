using BankHub.Channels.Protection;
using BankHub.Keys.Named;

namespace BankHub.Channels.Http.Tls;

/// <summary>Where our TLS certificate is: a named key, or a reference to a PEM or PFX.</summary>
/// <param name="KeyName">The named key; null for a reference.</param>
/// <param name="Certificate">The reference; null for a named key.</param>
/// <param name="Password">The reference of what opens the PFX or the PEM's key; null for nothing.</param>
internal sealed record TlsIdentityTarget(string? KeyName, string? Certificate, string? Password)
{
    public static TlsIdentityTarget? Read(OptionReader options, NamedKeys keys, bool isRequired)
    {
        var (key, file) = (options.Text("tlsKey"), options.Text("tlsCertificate"));
        if (key is not null && file is not null)
            options.Refuse("tlsCertificate", ChannelRules.OneOf);
        var role = options.Text("tlsRole");
        if (key is null && file is null && !isRequired && role is null)
            return null;
        var name = file is null ? options.Key("tlsKey", KeyUse.Tls, keys) : null;
        Psd2Roles.Check(role, "tlsRole", options, name, keys);
        if (name is not null)
            return new TlsIdentityTarget(name, null, null);
        var password = options.Text("tlsPassword") is null ? null : options.Secret("tlsPassword");
        var certificate = options.Secret("tlsCertificate");
        options.OwnCertificate("tlsCertificate", certificate, password);
        return new TlsIdentityTarget(null, certificate, password);
    }
}
