using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using BankHub.Core.Findings;

namespace BankHub.Core.Payments.Json;

/// <summary>A day of the calendar as ISO 8601 writes it: `2026-02-28`.</summary>
internal sealed class DateLeaf() : Leaf<DateOnly>(new(10, 10, "^[0-9]{4}-[0-9]{2}-[0-9]{2}$") { Name = "Date", Format = "date" })
{
    public static readonly DateLeaf Instance = new();

    private const string Form = "yyyy-MM-dd";

    private static readonly Rule NotADay = new("date", "A day of the calendar belongs here, written as 2026-02-28.");

    public override bool TryRead(ReadOnlySpan<char> text, out DateOnly value, [NotNullWhen(false)] out Rule? broken)
    {
        broken = DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out value) ? null : NotADay;
        return broken is null;
    }

    public override string Write(DateOnly value) => value.ToString(Form, CultureInfo.InvariantCulture);

    public override bool Holds(DateOnly value, out int length)
    {
        length = Form.Length;
        return true;
    }
}
