using System.Globalization;

namespace BankHub.Simulators.OrientSwift.Writing;

/// <summary>The fields of MT 940: all bookings since the last one, with what field 86 says of each.</summary>
internal static class Statements
{
    private const int Width = 65;

    public static string[] EndOfDay(
        string reference, int number, string day, OrientOptions options, IReadOnlyList<Booking> bookings, decimal opening) =>
    [
        $":20:{reference}", $":25:{options.Account}", $":28C:{number}/1", $":60F:{Balance(opening, day)}",
        .. bookings.SelectMany(booking => Line(booking, day)),
        $":62F:{Balance(opening + bookings.Sum(booking => booking.Signed), day)}",
    ];

    private static IEnumerable<string> Line(Booking booking, string day) =>
    [
        $":61:{day}{day[2..]}{booking.Side}{Amount(booking.Amount)}{booking.Code}{booking.Owner}//{booking.Reference}",
        $":86:{string.Join("\r\n", Details(booking).Chunk(Width).Select(line => new string(line)))}",
    ];

    private static string Details(Booking booking) => booking.Uetr is null ? $"/TRTP/{booking.Text}"
        : (booking.EndToEndId is { } name ? $"/EREF/{name}" : "") + $"/UETR/{booking.Uetr}"
            + (booking.Reason is { } reason ? $"/RTRN/{reason}" : "");

    private static string Balance(decimal balance, string day) =>
        $"{(balance < 0 ? 'D' : 'C')}{day}{OrientBank.Currency}{Amount(Math.Abs(balance))}";

    private static string Amount(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture).Replace('.', ',');
}
