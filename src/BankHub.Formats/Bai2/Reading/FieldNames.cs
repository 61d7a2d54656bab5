using BankHub.Formats.Bai2.Records;

namespace BankHub.Formats.Bai2.Reading;

/// <summary>The names of fields, for people.</summary>
internal static class FieldNames
{
    private static readonly string[] Summary = ["Type Code", "Amount", "Item Count", "Funds Type"];
    private static readonly string[] Detail = ["Type Code", "Amount", "Funds Type"];
    private static readonly string[] References = ["Bank Reference Number", "Customer Reference Number", "Text"];
    private static readonly string[] AccountTrailer = ["Account Control Total", "Number of Records"];
    private static readonly string[] GroupTrailer = ["Group Control Total", "Number of Accounts", "Number of Records"];
    private static readonly string[] FileTrailer = ["File Control Total", "Number of Groups", "Number of Records"];

    public static string Of(Bai2Record record, int field) => record.Kind switch
    {
        Bai2RecordKind.FileHeader => At(Bai2FileHeader.Fields, field),
        Bai2RecordKind.GroupHeader => At(Bai2GroupHeader.Fields, field),
        Bai2RecordKind.Account => OfAccount(record, field),
        Bai2RecordKind.Transaction => field < Detail.Length ? Detail[field] : OfReferences(record, field),
        Bai2RecordKind.AccountTrailer => At(AccountTrailer, field),
        Bai2RecordKind.GroupTrailer => At(GroupTrailer, field),
        Bai2RecordKind.FileTrailer => At(FileTrailer, field),
        _ => "",
    };

    private static string OfAccount(Bai2Record record, int field)
    {
        if (field < Bai2Account.FirstSummaryAt)
        {
            return Bai2Account.Fields[field];
        }

        var at = Bai2Account.FirstSummaryAt;
        for (int width; at + (width = SummaryPlace.Width(record, at)) <= field; at += width)
        {
        }

        return field - at < Summary.Length ? Summary[field - at] : "Availability";
    }

    private static string OfReferences(Bai2Record record, int field)
    {
        var at = field - new Bai2Detail(record).BankReferenceAt;
        return at < 0 ? "Availability" : At(References, at);
    }

    private static string At(string[] names, int field) => field < names.Length ? names[field] : $"field {field + 2}";
}
