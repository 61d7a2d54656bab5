using BankHub.Core.Findings;

namespace BankHub.Core.Adapters.Reading;

/// <summary>Reads mapping.json and the shared files in mappings/, which have the same shape.</summary>
public static class MappingReader
{
    public static MappingDocument? Read(ReadOnlyMemory<byte> json, FindingList findings)
    {
        if (Node.Root(json, findings) is not { } root)
            return null;
        var fields = new Fields(root);
        fields.Optional("$schema", Leaf.Text);
        fields.Optional("source", Leaf.Text);
        var extends = fields.List("extends", Leaf.Table);
        var constants = fields.Map("constants", Leaf.AnyText);
        var codes = fields.Map("codes", table => table.Entries(Leaf.Text));
        var limits = fields.Map("limits", Limit);
        var layouts = fields.Map("layouts", LayoutReader.Read);
        return !fields.AreSound() ? null
            : new MappingDocument(extends, new BankMapping { Constants = constants, Codes = codes, Limits = limits, Layouts = layouts });
    }

    private static FieldLimit? Limit(Node node)
    {
        var fields = new Fields(node);
        var maxLength = fields.Required("maxLength", Leaf.Positive);
        var charset = fields.Optional("charset", Leaf.OneOf([.. CharacterSet.Names]));
        return fields.AreSound() ? new FieldLimit(maxLength!.Value, charset) : null;
    }
}
