using System.Diagnostics;
using BankHub.Formats.Delimited;

namespace BankHub.Tests.Formats.Delimited.Hostile;

/// <summary>No input takes longer than its length.</summary>
[Collection(AloneCollection.Name)]
public sealed class TableTimeTests
{
    public static TheoryData<string> Shapes => ["line", "columns", "quote", "quotes", "lines", "returns", "nul"];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Ten_times_the_input_takes_about_ten_times_as_long(string shape)
    {
        foreach (var form in HostileTableTests.Forms.Where(form => form.Encoding != TableText.Utf16))
        {
            var (small, large) = (HostileTableTests.Shape(shape, 300_000), HostileTableTests.Shape(shape, 3_000_000));
            var (one, ten) = (Time(small, form), Time(large, form));
            Assert.True(ten < TimeSpan.FromMilliseconds(300) || ten < one * 40, $"{shape}, {form}: {one} and {ten}");
        }
    }

    /// <summary>The best of three, for a machine may do something else meanwhile.</summary>
    private static TimeSpan Time(byte[] body, TableForm form) => Enumerable.Range(0, 3).Min(_ =>
    {
        var began = Stopwatch.GetTimestamp();
        HostileTableTests.Rows(body, form);
        return Stopwatch.GetElapsedTime(began);
    });
}
