using System.Text.RegularExpressions;

namespace Poet.Orders.Import.Reading.Fields;

/// <summary>What a sheet claims about an order. A claim is never taken as a fact: dates tell, and a person confirms.</summary>
internal enum Claim
{
    None,
    InForce,
    Ended,
    InCustody,
    AwaitingRelease,
    /// <summary>Applied for or listed, not made.</summary>
    Pending,
    /// <summary>Refused, dismissed or withdrawn.</summary>
    Refused,
    Transferred,
    Other,
}

/// <summary>Reads status words, wherever in the line they stand.</summary>
internal static partial class StatusText
{
    public static Claim Read(string text)
    {
        var folded = Words.Fold(text);
        return folded switch
        {
            "" => Claim.None,
            "live" or "active" or "in force" or "current" or "granted" or "made" or "full order" => Claim.InForce,
            _ when Transferred().IsMatch(folded) => Claim.Transferred,
            _ when Refused().IsMatch(folded) => Claim.Refused,
            _ when AwaitingRelease().IsMatch(folded) => Claim.AwaitingRelease,
            _ when Custody().IsMatch(folded) => Claim.InCustody,
            _ when Pending().IsMatch(folded) => Claim.Pending,
            _ when Ended().IsMatch(folded) => Claim.Ended,
            _ when InForce().IsMatch(folded) => Claim.InForce,
            _ => Claim.Other,
        };
    }

    /// <summary>Whether a text claims that the order went to another force; a note that another force was told claims nothing.</summary>
    public static bool ClaimsTransfer(string text) => text.Length > 0 && Transferred().IsMatch(Words.Fold(text));

    [GeneratedRegex(@"\b(transferred|transfer to|tfr|trf|trfd|moved to|handed (over )?to|now with|owned by|passed to|taken over by)\b")]
    private static partial Regex Transferred();

    [GeneratedRegex(@"\b(refused|dismissed|withdrawn|declined|not granted|rejected|unsuccessful|not made|application failed|struck out)\b")]
    private static partial Regex Refused();

    [GeneratedRegex(@"\b(awaiting|pending|until|on|due for) release\b")]
    private static partial Regex AwaitingRelease();

    [GeneratedRegex(@"\b(custody|prison|hmp|remand|remanded|serving|yoi|detained)\b")]
    private static partial Regex Custody();

    [GeneratedRegex(@"\b(pending|listed|adjourned|adj|awaiting (hearing|court|trial|decision|sentence)|applied|application|draft|proposed|to be heard|not yet made|hearing|with cps|with legal)\b")]
    private static partial Regex Pending();

    [GeneratedRegex(@"\b(ended|expired|discharged|lapsed|revoked|quashed|closed|finished|complete|completed|spent|inactive|not live|no longer|set aside|superseded|dead|deceased)\b")]
    private static partial Regex Ended();

    [GeneratedRegex(@"\b(live|active|in force|current|ongoing|open|granted)\b")]
    private static partial Regex InForce();
}
