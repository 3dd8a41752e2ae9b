namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Goes through what was seen on each device, limb by limb.</summary>
internal sealed class DeviceInspectCheck(DeviceInspectTerms terms, Situation situation)
{
    private readonly Findings findings = new();

    public Assessment Answer()
    {
        const string ToAsk = "Which devices the subject has or uses, and what they show";
        if (situation.Facts.Devices is not { } devices)
            return findings.Conclude(ToAsk);
        if (devices.Count == 0)
            findings.Clear("Devices were looked for and none was found");
        foreach (var device in devices)
            if (device.Possession == Possession.SomeoneElse)
                findings.Clear($"The {DeviceInspect.Named(device.Kind)} is said to be somebody else's");
            else if (LeftOut(device) is { } why)
                findings.Clear(why);
            else
                Look(device);
        return findings.Conclude(ToAsk);
    }

    private string? LeftOut(DeviceFact device)
    {
        var name = DeviceInspect.Named(device.Kind);
        return terms.LeavingOut.Contains(device.Kind) ? $"The condition leaves out a {name}"
            : device.EmployerControlled == true && terms.EmployerDevices == Coverage.NotIncluded ? $"The {name} is controlled by an employer, which the condition leaves out"
            : terms.Including.Contains(device.Kind) ? null
            : device.ReachesInternet == false ? $"The {name} cannot reach the internet"
            : device.Kind is DeviceKind.Landline or DeviceKind.Sim or DeviceKind.Storage && device.ReachesInternet is null ? $"A {name} by itself does not reach the internet"
            : null;
    }

    private void Look(DeviceFact device)
    {
        var seen = new Findings();
        Shown(seen, device);
        History(seen, device);
        Software(seen, device);
        Bans(seen, device);
        Monitoring(seen, device);
        Internet(seen, device);
        var name = DeviceInspect.Named(device.Kind);
        var isPlain = device.Kind is DeviceKind.MobilePhone or DeviceKind.Tablet or DeviceKind.Computer || terms.Including.Contains(device.Kind);
        if (isPlain && device.Kind == DeviceKind.MobilePhone && !ShowsInternetUse(device))
            findings.AddOpen(seen, "Not every telephone reaches the internet", "Whether the telephone can reach the internet");
        else if (isPlain)
            findings.Add(seen, $"What the {name} shows: whether it was handed over, its history, its software");
        else
            findings.AddOpen(seen, $"A {name} was used or found", $"Whether a {name} is a \"device capable of accessing the internet\" as the order means it");
    }

    private static bool ShowsInternetUse(DeviceFact device) =>
        device.ReachesInternet == true || device.CloudStorage == true || device.Vpn == true || device.PrivateBrowsing == true || device.AppKeepsNoHistory == true || device.DeletesAutomatically == true
        || device.HistoryDeleted == true || device.HistoryDeletedByOther == true || device.WipingSoftwarePresent == true || device.WipingSoftwareUsed == true || device.Software?.Count > 0
        || device.MonitoringRunning is not null;

    private void Shown(Findings seen, DeviceFact device)
    {
        if (!terms.HandOver && !terms.MayBeRemoved || device.RefusedInspection is not { } refused)
            return;
        if (refused)
            seen.Breach("The subject was asked for the device and did not hand it over");
        else
            seen.Clear("The subject handed the device over when asked");
    }

    private void History(Findings seen, DeviceFact device)
    {
        if (!terms.SpeaksOfHistory)
            return;
        if (device.HistoryDeleted == true)
            seen.BreachUnlessApproved(situation, terms.Approval, "The subject deleted history", LedgerWords.InternetUse, DeviceLimitCheck.Identifiers(device));
        else if (device.HistoryDeleted == false && device.HistoryDeletedByOther != true)
            seen.Clear("The subject did not delete history");
        if (device.HistoryDeletedByOther == true)
            DeletedByOther(seen, device);
        if (device.AppKeepsNoHistory == true && terms.KeepHistory)
            seen.Ask("The device keeps its history of pages, but a site or app on it keeps none of its messages",
                "Whether \"history of internet use\" reaches messages within a site or app: the phrase does not settle it, take a legal view");
        else if (device.AppKeepsNoHistory == true)
            seen.Clear("A site or app keeps none of its messages, which the condition does not bar");
        if (device.PrivateBrowsing == true && terms.PrivateBrowsing == Ban.NotSaid && terms.KeepHistory)
            seen.Ask("Private browsing was used, which keeps no history", "Whether the duty to keep history bars private browsing: the condition does not name it, take a legal view");
    }

    private void DeletedByOther(Findings seen, DeviceFact device)
    {
        if (situation.Permitted(LedgerWords.InternetUse, DeviceLimitCheck.Identifiers(device)) == LedgerAnswer.Yes)
            seen.Clear("Somebody else deleted history, and a permission recorded for the device holds at this moment");
        else
            seen.Ask("History was deleted, though not by the subject",
                "Whether the subject had a part in it or could have hindered it: the condition makes no exception and no permission is recorded");
    }

    private void Software(Findings seen, DeviceFact device)
    {
        if (terms.BarredSoftware.Count > 0 && device.Software is { } software)
        {
            var barred = terms.BarredSoftware.Where(b => software.Any(s => NormalForm.Plain(s) == NormalForm.Plain(b))).ToList();
            if (barred.Count > 0)
                seen.BreachUnlessApproved(situation, terms.Approval, $"{Wording.Sentence(barred.And())} was found on the device", LedgerWords.InternetUse, DeviceLimitCheck.Identifiers(device));
            else if (software.Count > 0)
                seen.Ask($"Found on the device: {software.And()}", $"Whether any of it is what the condition bars: {terms.BarredSoftware.Or()}");
            else
                seen.Clear("No software that matters was found on the device");
        }
        var present = device.WipingSoftwarePresent ?? (device.WipingSoftwareUsed == true ? true : null);
        switch (terms.WipingSoftware, present, device.WipingSoftwareUsed)
        {
            case (SoftwareRule.PossessionBarred, true, _) or (SoftwareRule.UseBarred, _, true):
                seen.BreachUnlessApproved(situation, terms.Approval, $"Software able to delete, wipe or hide {(terms.WipingSoftware == SoftwareRule.UseBarred ? "was used" : "is on the device")}",
                    LedgerWords.InternetUse, DeviceLimitCheck.Identifiers(device));
                break;
            case (SoftwareRule.UseBarred, true, false):
                seen.Clear("Software able to delete, wipe or hide is on the device but was not used, and the condition bars its use");
                break;
            case (SoftwareRule.UseBarred, true, null):
                seen.Ask("Software able to delete, wipe or hide is on the device", "Whether the subject used the software able to delete, wipe or hide");
                break;
            case (SoftwareRule.NotSaid, true, true) when terms.SpeaksOfHistory:
                seen.Ask("Software able to delete, wipe or hide was used", "Whether its use deleted history: the condition does not name such software");
                break;
            case (_, false, _):
                seen.Clear("No software able to delete, wipe or hide is on the device");
                break;
        }
    }

    private void Bans(Findings seen, DeviceFact device)
    {
        // a duty to keep history leaves open what an app does by itself, unless the term names it
        if (device.DeletesAutomatically == true && terms.AutomaticDeletion == Ban.NotSaid && terms.KeepHistory)
            seen.Ask("Software on the device deletes by itself", "Whether the duty to keep history reaches what deletes by itself: the condition does not name automatic deletion");
        else
            Check(terms.AutomaticDeletion, device.DeletesAutomatically, "Software on the device deletes by itself");
        if (!(terms.PrivateBrowsing == Ban.NotSaid && terms.KeepHistory))
            Check(terms.PrivateBrowsing, device.PrivateBrowsing, "Private browsing was used");
        Check(terms.Vpn, device.Vpn, "A virtual private network or anonymiser is on the device");
        Check(terms.Cloud, device.CloudStorage, "Cloud or remote storage is used");

        void Check(Ban ban, bool? fact, string says)
        {
            if (fact == true && ban == Ban.Barred)
                seen.BreachUnlessApproved(situation, terms.Approval, says, LedgerWords.InternetUse, DeviceLimitCheck.Identifiers(device));
            else if (fact == true)
                seen.Clear(says + (ban == Ban.Allowed ? ", which the condition allows" : ", which the condition does not name"));
            else if (fact == false && ban == Ban.Barred)
                seen.Clear("Not so: " + says);
        }
    }

    private void Monitoring(Findings seen, DeviceFact device)
    {
        if (terms.Monitoring == MonitoringRule.NotRequired || device.MonitoringRunning is not { } running)
            return;
        if (running)
            seen.Clear("The monitoring software is running");
        else if (terms.Monitoring == MonitoringRule.AllowInstallation)
            seen.Ask("The monitoring software is not running", "Whether the subject refused its installation: the condition asks only to let it be installed");
        else
        {
            seen.Breach("The monitoring software is not running, and the condition asks to keep it installed");
            seen.Note(device.MonitoringRemovedBySubject switch
            {
                true => "Fact and intent are apart: it is said that the subject took the software off",
                false => "Fact and intent are apart: it is said that the subject did not take the software off (an update, or somebody else); that goes to reasonable excuse, which is not assessed",
                _ => "Fact and intent are apart: who took the software off was not said; ask, and look at the device's update record",
            });
        }
    }

    private void Internet(Findings seen, DeviceFact device)
    {
        if (terms.InternetUse == InternetUse.Free)
            return;
        if (device.Used is not { } used)
            seen.Ask("The condition restricts use of the internet", "Whether the subject used the device to access the internet");
        else if (!used)
            seen.Clear("The subject did not use the device");
        else
            seen.BreachUnlessApproved(situation, terms.InternetUse == InternetUse.Barred ? null : terms.Approval ?? "supervising officer",
                "The subject used the device, which reaches the internet", LedgerWords.InternetUse, DeviceLimitCheck.Identifiers(device));
    }
}
