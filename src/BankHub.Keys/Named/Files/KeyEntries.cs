using BankHub.Core.Adapters.Reading;
using BankHub.Core.Findings;
using BankHub.Keys.Named.Forms;

namespace BankHub.Keys.Named.Files;

/// <summary>Reads the file of named keys (schemas/keys.schema.json) as far as it is no secret, and collects every finding.</summary>
internal static class KeyEntries
{
    private static readonly Dictionary<string, Func<Fields, KeySource>> Providers = new(StringComparer.Ordinal)
    {
        ["pem"] = PemSource.Read,
        ["pfx"] = PfxSource.Read,
        ["secret"] = SharedSecret.Read,
        ["openssh"] = OpenSshSource.Read,
        ["pkcs11"] = Pkcs11Source.Read,
        ["openpgp"] = OpenPgpSource.Read,
    };

    public static IReadOnlyList<KeyEntry> Read(ReadOnlyMemory<byte> json, FindingList findings)
    {
        if (Node.Root(json, findings) is not { } root)
            return [];
        var fields = new Fields(root);
        fields.Optional("$schema", Leaf.Text);
        var entries = fields.Required("keys", node => node.Items(Entry)) ?? [];
        fields.AreSound();
        foreach (var same in entries.Where(e => e.Id is not null).GroupBy(e => (e.Name, e.Id)).SelectMany(group => group.Skip(1)))
            findings.Add($"{same.Path}.id", KeysRules.SameId);
        return entries;
    }

    private static KeyEntry? Entry(Node node)
    {
        var fields = new Fields(node);
        var name = fields.Required("name", Leaf.Id);
        var id = fields.Optional("id", Leaf.Text);
        var uses = fields.RequiredList("uses", KeyLeaf.Use);
        var from = fields.Optional("validFrom", KeyLeaf.Time);
        var until = fields.Optional("validUntil", KeyLeaf.Time);
        if (from >= until)
            node.Findings.Add($"{node.Path}.validUntil", KeysRules.Order);
        if (fields.Required("provider", Leaf.OneOf([.. Providers.Keys])) is not { } provider)
            return null;
        var source = Providers[provider](fields);
        return fields.AreSound() && name is not null
            ? new KeyEntry(name, id, uses.Select(u => u!.Value).ToHashSet(), source, node.Path) { ValidFrom = from, ValidUntil = until }
            : null;
    }
}
