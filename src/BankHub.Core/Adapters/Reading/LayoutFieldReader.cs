using BankHub.Core.Adapters.Layouts;

namespace BankHub.Core.Adapters.Reading;

/// <summary>Reads columns, lines and forms of numbers of a layout.</summary>
internal static class LayoutFieldReader
{
    public static LayoutField? Read(Node node)
    {
        var fields = new Fields(node);
        var plain = new LayoutField();
        var field = plain with
        {
            Name = fields.Optional("name", Leaf.Text),
            Index = fields.Optional("index", LayoutLeaf.Place),
            From = fields.Optional("from", LayoutLeaf.Place),
            Length = fields.Optional("length", LayoutLeaf.Place),
            Role = fields.Optional("role", LayoutReader.Words([.. LayoutWords.Roles.Select(one => (one.Key, one.Value))])),
            Text = fields.Optional("text", Leaf.Text),
            Prefix = fields.Optional("prefix", Leaf.Text),
            Suffix = fields.Optional("suffix", Leaf.Text),
            Words = fields.Map("words", Leaf.Text),
            Dates = fields.Optional("dates", LayoutLeaf.Patterns) ?? plain.Dates,
            Numbers = fields.Optional("numbers", Numbers),
            Required = fields.Optional("required", Leaf.Flag) ?? plain.Required,
            Unique = fields.Optional("unique", Leaf.Flag) ?? plain.Unique,
            MaxLength = fields.Optional("maxLength", LayoutLeaf.Place),
            Charset = fields.Optional("charset", Leaf.OneOf([.. CharacterSet.Names])),
            AlignsRight = fields.Optional("align", Leaf.OneOf("left", "right")) == "right",
            Pad = fields.Optional("pad", Leaf.OneOf(" ", "0")) is [var pad] ? pad : plain.Pad,
        };
        return fields.AreSound() ? field : null;
    }

    public static LayoutLine? Line(Node node)
    {
        var fields = new Fields(node);
        var read = fields.List("fields", Read);
        var optional = fields.Optional("optional", Leaf.Flag);
        return fields.AreSound() ? new(read, optional ?? false) : null;
    }

    public static NumberLayout? Numbers(Node node)
    {
        var fields = new Fields(node);
        var plain = new NumberLayout();
        var numbers = plain with
        {
            Decimal = fields.Optional("decimal", Leaf.OneOf(".", ",")) ?? plain.Decimal,
            Thousands = fields.Optional("thousands", Leaf.OneOf(".", ",", " ", "'")),
            Implied = fields.Optional("implied", LayoutLeaf.Decimals),
            Sign = fields.Optional("sign", Leaf.OneOf("none", "leading", "trailing", "parentheses")) ?? plain.Sign,
            Symbol = fields.Optional("symbol", LayoutLeaf.Symbol),
        };
        return fields.AreSound() ? numbers : null;
    }
}
