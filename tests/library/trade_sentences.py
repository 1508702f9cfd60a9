"""Callers' sentences of six trades, each with the title of the script that they are about.

Written down as callers say such things, before anybody looked at what the search makes of them.
"""

from __future__ import annotations

from collections.abc import Mapping

BANK: Mapping[str, tuple[str, ...]] = {
    "Lost or stolen card": (
        "I can't find my debit card anywhere",
        "someone nicked my purse with my credit card in it",
        "I left my card in a cash machine",
        "my wallet's gone and all my cards with it",
    ),
    "Card payment not recognised": (
        "there's a transaction on my account I didn't make",
        "someone's been using my card online",
        "I've got a payment here I don't recognise",
        "money has gone out to a shop I've never heard of",
    ),
    "Forgotten PIN": (
        "I've forgotten my pin number",
        "I put the wrong pin in three times",
        "my pin is blocked",
        "can you send me a new PIN please",
    ),
    "Online banking login": (
        "I can't log into the app",
        "it says my password is wrong",
        "I'm locked out of internet banking",
        "I've got a new phone and the app won't let me in",
    ),
    "Balance enquiry": (
        "how much have I got in my account",
        "can you tell me my balance",
        "has my salary gone in yet",
    ),
    "Transfer money": (
        "I want to send some money to my sister",
        "can I move two hundred pounds to my savings",
        "I need to make a payment to someone",
        "I'd like to wire funds to another bank",
    ),
    "Overdraft": (
        "can I go overdrawn this month",
        "I'd like a bigger overdraft",
        "why was I charged for going into the red",
    ),
    "Mortgage application": (
        "we want to buy a house and need a mortgage",
        "how much can I borrow for a home",
        "I'm a first time buyer",
    ),
    "Personal loan": (
        "I'd like to borrow five thousand pounds",
        "what's your interest rate on loans",
        "I want to pay off my loan early",
    ),
    "Direct debits and standing orders": (
        "I want to cancel a direct debit",
        "set up a standing order for my rent",
        "the gym is still taking money every month",
    ),
    "Open an account": (
        "I'd like to open a new account",
        "how do I become a customer",
        "I want to start a savings account for my daughter",
    ),
    "Close an account": (
        "please close my account",
        "I'm switching to another bank and want to shut this one",
    ),
    "Change of address": (
        "I've moved house and need to update my details",
        "my post is going to my old address",
        "can you change the address on my account",
    ),
    "Travel abroad": (
        "I'm going on holiday to Spain, will my card work",
        "do you charge for using my card abroad",
        "I need some euros",
    ),
    "Cheque deposit": (
        "how do I pay in a cheque",
        "my cheque hasn't cleared",
    ),
    "Death of a customer": (
        "my father passed away and he banked with you",
        "I'm the executor of my late mother's estate",
        "my wife has died",
    ),
    "Card declined": (
        "my card was refused in the supermarket",
        "the machine wouldn't accept my card",
        "my payment keeps getting declined",
    ),
    "Complaint": (
        "I want to complain about the service in your branch",
        "your staff were really rude to me",
        "this is the third time I've called about this and I'm fed up",
    ),
}

SHOP: Mapping[str, tuple[str, ...]] = {
    "Where is my order": (
        "my parcel hasn't turned up",
        "when will my delivery get here",
        "it says delivered but I haven't got it",
        "can you track my package",
    ),
    "Return an item": (
        "I want to send this back",
        "the dress doesn't fit, how do I return it",
        "I've changed my mind about a jumper I bought",
        "can I bring it back to the store",
    ),
    "Refund status": (
        "I sent it back two weeks ago and still no money",
        "when do I get my refund",
        "my money hasn't come back yet",
    ),
    "Damaged item": (
        "the vase arrived smashed",
        "my new kettle is faulty",
        "the box was crushed and the thing inside is broken",
        "it came with a crack in the screen",
    ),
    "Wrong item sent": (
        "you've sent me the wrong size",
        "I ordered blue and got red",
        "this isn't what I ordered",
    ),
    "Missing item": (
        "there's something missing from my parcel",
        "I only received two of the three things",
        "one of the items wasn't in the box",
    ),
    "Cancel an order": (
        "I want to cancel what I ordered this morning",
        "please stop my order before it ships",
        "I ordered it twice by mistake",
    ),
    "Change delivery address": (
        "I put the wrong address on my order",
        "can you deliver it to my work instead",
        "I need it sent somewhere else",
    ),
    "Voucher code not working": (
        "my discount code won't go through",
        "the promo code says invalid",
        "I've got a coupon and it isn't being accepted",
    ),
    "Payment problem at checkout": (
        "the website won't take my card",
        "I can't pay, it keeps giving an error",
        "my payment failed but the money's been taken",
    ),
    "Out of stock": (
        "when will the black boots be back in",
        "it says sold out",
        "is this available in a size ten",
    ),
    "Gift card": (
        "how do I use my gift card",
        "how much is left on my gift voucher",
        "I'd like to buy a gift card for a friend",
    ),
    "Price match": (
        "I've seen it cheaper somewhere else",
        "the price dropped the day after I bought it",
        "do you match other shops' prices",
    ),
    "Warranty and repairs": (
        "my washing machine has stopped working after a year",
        "is this still under guarantee",
        "can somebody come and fix it",
    ),
    "Password reset": (
        "I can't sign in to my account",
        "I've forgotten my password",
        "I never get the reset email",
    ),
    "Unsubscribe from emails": (
        "stop sending me emails",
        "I keep getting your newsletter and don't want it",
        "take me off your mailing list",
    ),
    "Store opening hours": (
        "what time do you close today",
        "are you open on Sundays",
        "where is your nearest shop",
    ),
    "Complaint": (
        "I'm not happy with how I was treated",
        "I want to speak to a manager",
        "your driver was very rude",
    ),
}

CLINIC: Mapping[str, tuple[str, ...]] = {
    "Book an appointment": (
        "I'd like to see a doctor please",
        "can I come in this week",
        "have you got anything on Thursday with Dr Patel",
        "I need to make an appointment for my son",
    ),
    "Cancel or move an appointment": (
        "I can't make it tomorrow",
        "can I change my appointment to next week",
        "I need to reschedule",
        "please cancel my booking for Monday",
    ),
    "Repeat prescription": (
        "I've nearly run out of my tablets",
        "I need some more of my blood pressure medicine",
        "has my prescription gone to the chemist",
        "can I get a refill",
    ),
    "Test results": (
        "are my blood tests back",
        "I'm ringing for my results",
        "the hospital did an x-ray, have you heard anything",
    ),
    "Emergency": (
        "my husband has chest pain",
        "she can't breathe",
        "he's collapsed and won't wake up",
        "there's a lot of blood",
    ),
    "Home visit": (
        "my mother can't get out of bed, could the doctor come to her",
        "is it possible for someone to visit at home",
    ),
    "Register as a new patient": (
        "we've just moved here and need a doctor",
        "how do I register",
        "are you taking on new patients",
    ),
    "Referral to a specialist": (
        "I'm still waiting to hear from the hospital",
        "my doctor said he'd refer me",
        "I'd like to be referred to a consultant",
    ),
    "Vaccination": (
        "I want a flu jab",
        "my baby needs her injections",
        "do you do travel vaccines",
    ),
    "Sick note": (
        "I need a note for my work",
        "my employer wants a doctor's certificate",
        "can I get signed off sick",
    ),
    "Medical records": (
        "I'd like a copy of my records",
        "can you send my file to my new surgery",
    ),
    "Change of details": (
        "I've got a new phone number",
        "I've moved, here's my new address",
        "I got married and changed my name",
    ),
    "Bill or insurance question": (
        "does my insurance cover this",
        "I've had an invoice I don't understand",
        "how much does the consultation cost",
        "why was I charged",
    ),
    "Opening hours and location": (
        "what time do you open",
        "are you open on Saturdays",
        "where can I park",
        "how do I get to you",
    ),
    "Physiotherapy": (
        "I've hurt my back and want physio",
        "can I book with the physiotherapist",
    ),
    "Dental pain": (
        "I've got terrible toothache",
        "a filling has fallen out",
        "my tooth is broken",
    ),
    "Pregnancy": (
        "I think I'm pregnant",
        "I need to see the midwife",
        "I'm expecting a baby in June",
    ),
    "Complaint": (
        "I want to complain about the receptionist",
        "I've been waiting an hour and nobody's seen me",
        "I'm not satisfied with my treatment",
    ),
}

HOTEL: Mapping[str, tuple[str, ...]] = {
    "Book a room": (
        "do you have anything free this weekend",
        "I'd like a double for two nights",
        "can I reserve a room for my parents",
    ),
    "Cancel a booking": (
        "we can't come any more",
        "I need to cancel my stay",
        "can I get my deposit back if I cancel",
    ),
    "Change dates of a stay": (
        "can we come a day later",
        "I want to stay an extra night",
        "I need to move my booking to June",
    ),
    "Early check-in or late check-out": (
        "can we get into the room before noon",
        "could I leave a bit later on Sunday",
        "our flight lands at six in the morning",
    ),
    "Lost property": (
        "I left my charger in the room",
        "has anyone handed in a ring",
        "I think I forgot my jacket",
    ),
    "Bill and payment": (
        "I've been charged twice for the minibar",
        "can you email me the receipt",
        "why did you take money from my card",
    ),
    "Room not clean": (
        "the bathroom is dirty",
        "nobody has made up the beds",
        "there are no towels",
    ),
    "Noise": (
        "the people next door are very loud",
        "we couldn't sleep because of the music",
    ),
    "Air conditioning or heating fault": (
        "it's freezing in here",
        "the air con doesn't work",
        "my room is far too hot",
    ),
    "Wi-Fi": (
        "I can't get on the internet",
        "what's the wifi password",
    ),
    "Breakfast and restaurant": (
        "what time is breakfast",
        "can I book a table for tonight",
        "do you have vegetarian food",
    ),
    "Parking and directions": (
        "where can I leave my car",
        "how do I get to you from the station",
    ),
    "Pets": (
        "can I bring my dog",
        "are cats allowed",
    ),
    "Complaint": (
        "I want to speak to whoever is in charge",
        "this has been a terrible stay",
        "your receptionist was rude",
    ),
}

ENERGY: Mapping[str, tuple[str, ...]] = {
    "Power cut": (
        "all the lights have gone out",
        "the whole street has no electricity",
        "my power's off",
    ),
    "Gas leak": (
        "I can smell gas",
        "there's a funny smell by the cooker",
    ),
    "Meter reading": (
        "I want to give you my reading",
        "what number do I read off the meter",
        "I'd like to submit a reading",
    ),
    "Bill too high": (
        "why is it so expensive this month",
        "my bill has doubled",
        "I can't have used that much",
    ),
    "Cannot pay the bill": (
        "I've lost my job and I'm behind",
        "can I pay a bit each month",
        "I can't afford it at the moment",
    ),
    "Refund of credit": (
        "I'm in credit and want the money back",
        "can you pay out what you owe me",
    ),
    "Moving home": (
        "we're moving on the 3rd",
        "I've just got the keys to a new flat",
        "I'm leaving this house",
    ),
    "Switch supplier": (
        "I've found a cheaper company",
        "I want to leave you",
        "how do I join you from another supplier",
    ),
    "Smart meter installation": (
        "when is somebody coming to fit my meter",
        "I'd like one of those smart meters",
        "can I change the date of the fitter",
    ),
    "Smart meter display not working": (
        "the little screen is blank",
        "my in home display has stopped working",
    ),
    "Boiler repair": (
        "I've got no hot water",
        "my heating isn't coming on",
        "the boiler keeps cutting out",
    ),
    "Change direct debit": (
        "can I pay on a different day",
        "I want to lower my monthly payment",
        "I've changed banks",
    ),
    "Tariff ending": (
        "my fixed deal is about to run out",
        "what happens when my contract ends",
    ),
    "Complaint": (
        "I've rung four times and nothing gets done",
        "I want this escalated",
        "your engineer never turned up",
    ),
}

HELPDESK: Mapping[str, tuple[str, ...]] = {
    "Password reset": (
        "I'm locked out of my computer",
        "I can't remember my login",
        "it says wrong password",
    ),
    "VPN": (
        "I can't connect from home",
        "remote access isn't working",
    ),
    "Printer": (
        "nothing comes out when I print",
        "the printer is jammed",
    ),
    "Email": (
        "I'm not getting any mail",
        "Outlook keeps crashing",
        "my mailbox is full",
    ),
    "New laptop request": (
        "my machine is ancient, can I have a new one",
        "we've got a new starter who needs equipment",
    ),
    "Laptop will not start": (
        "my computer won't turn on",
        "the screen stays black when I press the button",
    ),
    "Slow computer": (
        "everything takes ages to load",
        "my PC is really sluggish",
        "it keeps freezing",
    ),
    "Software installation": (
        "I need Photoshop on my computer",
        "can you install Excel for me",
    ),
    "Access to a shared folder": (
        "I don't have permission to open the team drive",
        "please give my colleague access to our files",
    ),
    "Suspicious email": (
        "I think I've clicked on a dodgy link",
        "someone's pretending to be the boss asking for money",
        "I've got a phishing message",
    ),
    "Lost or stolen device": (
        "my phone was taken on the train",
        "I've left my laptop in a taxi",
    ),
    "Deleted file": (
        "I've accidentally deleted my spreadsheet",
        "can you get an old version of a document back",
    ),
    "Phone or headset fault": (
        "nobody can hear me on calls",
        "my headset isn't working",
    ),
    "Meeting room equipment": (
        "the projector won't show my slides",
        "the video call in the boardroom has no sound",
    ),
}

TRADES: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "bank": BANK,
    "shop": SHOP,
    "clinic": CLINIC,
    "hotel": HOTEL,
    "energy": ENERGY,
    "helpdesk": HELPDESK,
}
