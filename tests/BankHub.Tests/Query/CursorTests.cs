using BankHub.Hub.Query;

namespace BankHub.Tests.Query;

public sealed class CursorTests
{
    [Fact]
    public void A_cursor_reads_back_as_it_was()
    {
        var cursor = new Cursor(new DateTimeOffset(2026, 11, 21, 12, 0, 0, TimeSpan.Zero).AddTicks(1230), Guid.CreateVersion7());
        Assert.Equal(cursor, Cursor.Read(cursor.ToString()));
        Assert.Equal(Cursor.Start, Cursor.Read(null));
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("________________________________")]
    [InlineData("!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!")]
    public void What_is_no_cursor_is_null(string text) => Assert.Null(Cursor.Read(text));
}
