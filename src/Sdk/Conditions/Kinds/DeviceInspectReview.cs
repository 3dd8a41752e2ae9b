namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>What appeal cases and disputed breaches taught about terms on internet devices.</summary>
internal static class DeviceInspectReview
{
    public static IEnumerable<DraftingConcern> Of(DeviceInspectTerms terms)
    {
        if (terms.InternetUse == InternetUse.Barred)
            yield return new("internet-ban", ConcernSeverity.Warning, "An outright ban on the internet has been held disproportionate on appeal (R v Parsons and Morgan [2017] EWCA Crim 2163)",
                "Allow use on devices that keep their history and are shown on request, with monitoring where the risk asks for it");
        foreach (var concern in Drafting.BrandNames([terms.MonitoringProduct, .. terms.BarredSoftware]))
            yield return concern;
        if (terms.Cloud == Ban.NotSaid)
            yield return new("no-cloud-wording", ConcernSeverity.Warning, "The term is silent on cloud and remote storage, where material can lie unseen",
                "Add that cloud storage is to be told, and its access shown, or is barred without approval; keep ordinary backups of a telephone in mind");
        if (terms.SpeaksOfHistory && terms.AutomaticDeletion == Ban.NotSaid)
            yield return new("automatic-deletion-unstated", ConcernSeverity.Warning, "The term does not name automatic deletion, so an app that deletes by default may not breach it",
                "Add \"nor to use any setting or application that deletes history or messages by itself\"");
        if (terms.KeepHistory)
            yield return new("history-undefined", ConcernSeverity.Hint, "\"History of internet use\" does not settle whether messages within sites and apps belong to it",
                "Say which history is meant: pages visited, searches, and messages sent and received");
        if (terms.SpeaksOfHistory && terms.Vpn == Ban.NotSaid)
            yield return new("vpn-unstated", ConcernSeverity.Hint, "The term is silent on virtual private networks and anonymisers", "Say whether they are barred, and leave out what an employer requires");
        if (terms.WipingSoftware == SoftwareRule.UseBarred)
            yield return new("wiping-use-only", ConcernSeverity.Hint, "The term bars only the use of wiping software, so having it ready is no breach",
                "Say \"possess, install or use\" if having it is meant too");
        if (terms.Including.Count == 0 && terms.LeavingOut.Count == 0)
            yield return new("device-undefined", ConcernSeverity.Hint, "\"Device capable of accessing the internet\" leaves smart televisions, consoles and watches open",
                "Name the kinds that are covered and those that are not");
        if (terms.EmployerDevices == Coverage.NotSaid)
            yield return new("employer-unstated", ConcernSeverity.Hint, "The term makes no provision for devices that an employer controls", "Leave out, or cover with conditions, devices that an employer controls");
        foreach (var concern in Drafting.NamedOfficer(terms.Approval))
            yield return concern;
    }
}
