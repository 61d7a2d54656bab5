using System.Globalization;
using System.Xml;
using BankHub.Channels.Protection.Xml;

namespace BankHub.Channels.Protection.Soap.Verifying;

/// <summary>Whether a timestamp is of now (WSS 1.1, 10).</summary>
internal static class TimeWindow
{
    private static readonly string[] Forms =
        ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"];

    /// <summary>Until when the message could be sent again and be believed.</summary>
    public static DateTimeOffset Check(XmlElement timestamp, SecurityTerms terms, DateTimeOffset now)
    {
        if (timestamp.Children().Any(child => !child.Is(Names.Utility, "Created") && !child.Is(Names.Utility, "Expires")))
            throw new XmlRefusal(SoapRules.Timestamp);
        var created = Time(timestamp.Only(Names.Utility, "Created", SoapRules.Timestamp));
        var ends = timestamp.Children().Where(child => child.Is(Names.Utility, "Expires")).ToList();
        var expires = ends switch
        {
            [] => created + terms.Lifetime,
            [var only] => Time(only),
            _ => throw new XmlRefusal(SoapRules.Timestamp),
        };

        // However long the sender says that it lives, it is believed no longer than we are ready to remember it.
        var last = (expires - created < terms.LongestLife ? expires : created + terms.LongestLife) + terms.Skew;
        return created - terms.Skew <= now && now < last && created < expires ? last : throw new XmlRefusal(SoapRules.Window);
    }

    private static DateTimeOffset Time(XmlElement element) =>
        DateTimeOffset.TryParseExact(
            element.InnerText.Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
        && time.Year is > 2000 and < 9000
            ? time
            : throw new XmlRefusal(SoapRules.Timestamp);
}
