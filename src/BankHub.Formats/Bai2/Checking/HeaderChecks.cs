using BankHub.Formats.Bai2.Rules;

namespace BankHub.Formats.Bai2.Checking;

/// <summary>Records 01 and 02.</summary>
internal static class HeaderChecks
{
    private const int Version = 7, SupportedVersion = 2;

    public static void File(Bai2Record record)
    {
        record.Fields(8);
        for (var field = 0; field < 5; field++)
        {
            record.Mandatory(field);
        }

        record.Day(2);
        record.TimeOfDay(3);
        record.Digits(5);
        record.Digits(6);
        record.Expect(record.Number(Version) == SupportedVersion, Bai2Rules.Version, Version);
    }

    public static void Group(Bai2Record record)
    {
        record.Fields(7);
        for (var field = 1; field < 4; field++)
        {
            record.Mandatory(field);
        }

        record.OneToFour(2, Bai2Rules.GroupStatus);
        record.Day(3);
        record.TimeOfDay(4);
        record.Code(5);
        record.OneToFour(6, Bai2Rules.DateModifier);
    }
}
