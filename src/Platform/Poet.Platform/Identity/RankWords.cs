using Poet.OrderTypes.Sdk.Law;

namespace Poet.Platform.Identity;

/// <summary>Ranks in words.</summary>
public static class RankWords
{
    /// <summary>The rank as officers write it.</summary>
    public static string Of(Rank rank) => rank switch
    {
        Rank.None => "Police staff",
        Rank.ChiefInspector => "Chief inspector",
        Rank.ChiefSuperintendent => "Chief superintendent",
        Rank.ChiefOfficer => "Chief officer",
        _ => rank.ToString(),
    };

    /// <summary>For a sentence: an inspector or above.</summary>
    public static string Least(Rank rank) => (rank == Rank.Inspector ? "an " : "a ") + Of(rank).ToLowerInvariant() + " or above";
}
