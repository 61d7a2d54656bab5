using BankHub.Core.Adapters.Layouts;
using BankHub.Core.Statements;

namespace BankHub.Core.Adapters.Reading;

/// <summary>Reads one layout of a mapping; whether it makes sense as a whole, who uses it says.</summary>
internal static class LayoutReader
{
    private static readonly Func<Node, LayoutUse?> Uses = Words(("statement", LayoutUse.Statement), ("payments", LayoutUse.Payments));

    private static readonly Func<Node, AmountSign?> Signs =
        Words(("negative-is-debit", AmountSign.NegativeIsDebit), ("positive-is-debit", AmountSign.PositiveIsDebit));

    private static readonly Func<Node, StatementKind?> Kinds = Words(
        ("end-of-day", StatementKind.EndOfDay), ("intraday", StatementKind.Intraday), ("notification", StatementKind.Notification));

    private static readonly Func<Node, LayoutCover?> Covers =
        Words(("whole-days", LayoutCover.WholeDays), ("increments", LayoutCover.Increments));

    public static Layout? Read(Node node)
    {
        var fields = new Fields(node);
        var plain = new Layout { Use = default };
        var use = fields.Required("use", Uses);
        fields.Optional("source", Leaf.Text);
        var layout = plain with
        {
            Use = use ?? default,
            Encoding = fields.Optional("encoding", Leaf.OneOf([.. LayoutWords.Encodings])) ?? plain.Encoding,
            Delimiter = fields.Optional("delimiter", LayoutLeaf.Character),
            Width = fields.Optional("width", LayoutLeaf.Place),
            Quote = fields.Optional("quote", LayoutLeaf.CharacterOrNone) ?? plain.Quote,
            Escape = fields.Optional("escape", LayoutLeaf.Character),
            LineBreaks = fields.Optional("lineBreaks", Leaf.Flag) ?? plain.LineBreaks,
            LineEnd = fields.Optional("lineEnd", Leaf.OneOf("crlf", "lf")) == "lf" ? "\n" : plain.LineEnd,
            Header = fields.Optional("header", Leaf.Flag) ?? plain.Header,
            OtherColumns = fields.Optional("otherColumns", Leaf.Flag) ?? plain.OtherColumns,
            Dates = fields.Optional("dates", LayoutLeaf.Patterns) ?? plain.Dates,
            Numbers = fields.Optional("numbers", LayoutFieldReader.Numbers) ?? plain.Numbers,
            Amounts = fields.Optional("amounts", Signs),
            NegativeDebits = fields.Optional("negativeDebits", Leaf.Flag) ?? plain.NegativeDebits,
            NewestFirst = fields.Optional("newestFirst", Leaf.Flag) ?? plain.NewestFirst,
            Kind = fields.Optional("kind", Kinds) ?? plain.Kind,
            Covers = fields.Optional("covers", Covers),
            RefusesFormulas = fields.Optional("formulas", Leaf.OneOf("guard", "refuse")) == "refuse",
            Constants = fields.Optional("constants", node => node.EntriesBy(LayoutWords.Roles, Leaf.Text)) ?? plain.Constants,
            Preamble = fields.List("preamble", LayoutFieldReader.Line),
            Columns = fields.RequiredList("columns", LayoutFieldReader.Read),
            Footer = fields.List("footer", LayoutFieldReader.Line),
        };
        return fields.AreSound() ? layout : null;
    }

    /// <summary>A reader of words that each mean something.</summary>
    internal static Func<Node, T?> Words<T>(params (string Word, T Meaning)[] words)
        where T : struct
    {
        var read = Leaf.OneOf([.. words.Select(one => one.Word)]);
        return node => read(node) is { } word ? words.First(one => one.Word == word).Meaning : null;
    }
}
